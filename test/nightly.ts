/**
 * Runs the random tests on new random seeds: `npm run test:nightly`. Prints a seed on which a test fails and adds it to
 * support/regression-seeds.json, from which every later run takes it. ROUNDS=<number> sets another number of seeds per group than three.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGRESSION_SEEDS, type RegressionSeed, type SeededTests } from './support/seeds';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

/** The jest project and the files of each group, as jest takes them. */
const RUNS: Readonly<Record<SeededTests, readonly (readonly [project: string, ...files: string[]])[]>> = {
  laws: [['database', 'test/laws/']],
  lens: [['database', 'test/lens/']],
  paths: [['database', 'test/questions/paths/']],
  dealings: [['database', 'test/questions/dealings/dealings-oracle']],
  histories: [['database', 'test/questions/histories/']],
  dyadYears: [['database', 'test/questions/dyad-years/dyad-years-oracle']],
  properties: [
    ['unit', ...filesWithProperties((name) => !name.endsWith('.db.test.ts'))],
    ['database', ...filesWithProperties((name) => name.endsWith('.db.test.ts'))],
  ],
};

function filesWithProperties(ofProject: (name: string) => boolean): string[] {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  const own = 'support/seeds.test.ts';
  return files
    .filter((name) => name !== own && ofProject(name) && readFileSync(join(__dirname, name), 'utf8').includes('assertProperty('))
    .map((name) => `test/${name}`);
}

function passes([project, ...files]: readonly [string, ...string[]], seed: number): boolean {
  const words = ['jest', '--selectProjects', project, '--runInBand', ...files];
  return spawnSync('npx', words, { stdio: 'inherit', env: { ...process.env, SEED: String(seed) } }).status === 0;
}

function keep(tests: SeededTests, seed: number): void {
  const kept = JSON.parse(readFileSync(REGRESSION_SEEDS, 'utf8')) as RegressionSeed[];
  const found = new Date().toISOString();
  writeFileSync(REGRESSION_SEEDS, `${JSON.stringify([...kept, { tests, seed, found }], null, 2)}\n`);
}

let failed = 0;
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const [tests, runs] of Object.entries(RUNS) as [SeededTests, (typeof RUNS)[SeededTests]][]) {
    const seed = randomInt(2 ** 31);
    console.error(`round ${round} of ${ROUNDS}: ${tests}, seed ${seed}`);
    if (runs.every((run) => passes(run, seed))) continue;
    failed += 1;
    keep(tests, seed);
    console.error(`${tests} failed on seed ${seed}: replay it with SEED=${seed}. It was added to test/support/regression-seeds.json.`);
  }
}
console.error(failed === 0 ? `All passed on ${ROUNDS} seeds each.` : `${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;
