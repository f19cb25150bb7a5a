/** Lets node run the project's TypeScript as it stands: for benches, and for processes that tests start. Use it with --require. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
/** Tests start hundreds of processes: each file is compiled once, not once a process. */
const cache = join(__dirname, '../../node_modules/.cache/entente-typescript');
mkdirSync(cache, { recursive: true });

require.extensions['.ts'] = (module, filename) => {
  module._compile(compile(readFileSync(filename, 'utf8'), filename), filename);
};

function compile(source, filename) {
  const kept = join(cache, `${createHash('sha256').update(`${version}\n${filename}\n${source}`).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const { code } = transformSync(source, { filename, jsc, module: { type: 'commonjs' }, sourceMaps: 'inline', swcrc: false });
  // Several processes may write the same file: each one puts a whole file in its place.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}
