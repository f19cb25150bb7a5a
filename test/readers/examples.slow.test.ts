/**
 * Runs every example of docs/working-with-exports.md on exports of the seed, with the programs that it names. Each prints what the page
 * says.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entente } from '../cli/running';
import { connectSeededDatabase } from '../support/seeded-database';
import { useTestDatabaseInCommands } from '../support/test-database';
import { answerInPage, type Example, examples } from './examples';
import { needProgram } from './programs';
import { python } from './python';

jest.setTimeout(20 * 60_000);

/** Commands of Entente come first, because they write the files that the others read. */
const [exports, ...others] = examples();

describe('docs/working-with-exports.md', () => {
  let folder: string;
  const started = process.cwd();
  let restore: () => void;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-examples-'));
    needProgram('jq', 'jq');
    needProgram('Rscript', 'r-base-core');
    await (await connectSeededDatabase()).close();
    restore = useTestDatabaseInCommands();
    process.chdir(folder);
    for (const command of exports!.code.trim().split('\n')) {
      const [program, ...words] = command.split(' ');
      const { code, stderr } = await entente(...words);
      expect({ program, code, stderr }).toEqual({ program: 'entente', code: 0, stderr: expect.stringContaining('ties') });
    }
  });
  afterAll(() => {
    process.chdir(started);
    restore();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(others)('$name', (example) => {
    const printed = run(example, folder);
    expect(printed).toBe(answerInPage(example, printed));
  });

  test('has examples for each of its languages', () => {
    expect(new Set(others.map(({ language }) => language))).toEqual(new Set(['python', 'sql', 'r', 'sh']));
  });
});

/** The output, each line without trailing spaces. */
function run({ language, code }: Example, folder: string): string {
  const [program, words] = commandOf(language, code);
  const printed = execFileSync(program, words, { cwd: folder, encoding: 'utf8' });
  return printed.replace(/[ \t]+$/gm, '').replace(/\n*$/, '\n');
}

function commandOf(language: string, code: string): [program: string, words: string[]] {
  switch (language) {
    case 'python':
      return [python(), ['-c', code]];
    case 'sql':
      return [python(), ['-c', `import sys, duckdb; print(duckdb.sql(sys.argv[1]))`, code]];
    case 'r':
      return ['Rscript', ['-e', code]];
    default:
      return ['sh', ['-c', code]];
  }
}
