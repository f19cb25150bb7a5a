/** Writes documents/generated from what is built of src: the typed documents, and the shapes of facts. Run after `tsc`, before the bundler. */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildPublicSchema } = require('../../../dist/schema/create-schema');
const { readDomain } = require('../../../dist/schema/domain/read-domain');
const { readSdl } = require('../../../dist/schema/domain/read-sdl');
const { printDocuments } = require('./print-documents');
const { printShapes } = require('./print-shapes');

async function main() {
  const folder = join(__dirname, 'generated');
  const text = await printDocuments(buildPublicSchema(readDomain(readSdl())));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'graphql.ts'), text);
  writeFileSync(join(folder, 'shapes.ts'), printShapes());
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
