/** Compiles the program of docs/api.md against the types of the package, then runs it, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectPreparedDatabase, testConnection } from '../support/test-database';

const ROOT = join(__dirname, '../..');
const OPENED = "openEntente({ dataFolder: './data' })";
const OPTIONS = { module: 'node20', target: 'es2022', lib: ['es2023', 'dom'], types: [], strict: true, skipLibCheck: true };

/** Code that the compiler must reject. */
const WRONG = `import { openEntente } from 'entente';

export async function wrong() {
  const entente = await openEntente();
  // @ts-expect-error a day is a text
  await entente.ask('{ x }', { lens: { validAt: 1965 } });
  // @ts-expect-error a reason is needed
  await entente.import('ucdp', ['x.csv'], {});
}
`;

describe('the package, in the folder of a consumer', () => {
  let folder: string;
  beforeAll(async () => {
    await (await connectPreparedDatabase()).close();
    folder = mkdtempSync(join(tmpdir(), 'entente-consumer-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/entente'));
    copyFileSync(join(ROOT, 'test/golden/imports/ucdp/ucdp_acd.csv'), join(folder, 'ucdp_acd.csv'));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, include: ['*.mts'] }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compile = (program: string): void => {
    writeFileSync(join(folder, 'wrong.mts'), WRONG);
    writeFileSync(join(folder, 'program.mts'), program);
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  };

  test('imports, queries through a lens, exports and serves', () => {
    const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/api.md'), 'utf8')) ?? [];
    expect(program).toContain(OPENED);
    compile(program.replace(OPENED, `openEntente({ dataFolder: './data', neo4j: ${JSON.stringify(testConnection())} })`));
    const printed = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed).toContain('{ read: 32, accepted: 32, rejected: 0, duplicate: 0 } 1');
    expect(printed).toContain("entity: [Object: null prototype] { name: 'Pakistan' }");
    expect(printed).toContain("validAt: '1965-08-15'");
    expect(printed).toContain("name: 'entente'");
    expect(JSON.parse(readFileSync(join(folder, 'pakistan.json'), 'utf8'))).toHaveProperty('edges');
  });
});
