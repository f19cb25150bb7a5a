/** All seeds of random tests in one place: fixed ones for every change, random ones in `npm run test:oracle` and `npm run test:nightly`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/**
 * Several for each group, so that one lucky world decides nothing. A seed that failed is added to regression-seeds.json and runs from then
 * on.
 */
const FIXED_SEEDS = {
  /** test/laws: laws of the public API. */
  laws: [11, 12],
  /** test/lens: the lens against the oracle, and its laws. */
  lens: [21, 22],
  /** test/questions: each question against its oracle. */
  paths: [31, 32],
  dealings: [41, 42],
  histories: [51, 52],
  dyadYears: [61, 62],
  /** fast-check: rules of the model, the formats and the recorder. */
  properties: [71, 72, 73],
} as const;

/** A group of random tests that share their seeds. */
export type SeededTests = keyof typeof FIXED_SEEDS;
export const SEEDED_TESTS = Object.keys(FIXED_SEEDS) as readonly SeededTests[];

export const REGRESSION_SEEDS = join(__dirname, 'regression-seeds.json');
/** An entry of `REGRESSION_SEEDS`. */
export interface RegressionSeed {
  readonly tests: SeededTests;
  readonly seed: number;
  /** When it first failed (ISO 8601). */
  readonly found: string;
}

/** The fixed seeds and those that failed before. SEED=<number> replays only one. */
export function listSeeds(tests: SeededTests): readonly number[] {
  const chosen = process.env['SEED'];
  if (chosen !== undefined) return [readSeed(chosen)];
  const failed = (JSON.parse(readFileSync(REGRESSION_SEEDS, 'utf8')) as RegressionSeed[]).filter((found) => found.tests === tests);
  return [...FIXED_SEEDS[tests], ...failed.map(({ seed }) => seed)];
}

/** A random seed, for the long forms. SEED=<number> replays one. */
export function anySeed(): number {
  const chosen = process.env['SEED'];
  return chosen === undefined ? Math.floor(Math.random() * 2 ** 31) : readSeed(chosen);
}

function readSeed(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new Error(`SEED: "${text}" is not a seed. Accepted: a whole number from 0 to 9999999999.`);
}

/** The cases of a test, divided among its seeds: more seeds take no more time. */
export function casesPerSeed(cases: number, tests: SeededTests): number {
  return Math.ceil(cases / listSeeds(tests).length);
}

/** The seed as a test names it, with the way to replay it. */
export const replay = (seed: number): string => `seed ${seed} (replay with SEED=${seed})`;

/** `fc.assert` for each seed of the properties, with the runs divided among them; or for one seed, if the parameters name it. */
export function assertProperty<Ts>(property: fc.IAsyncProperty<Ts>, parameters?: fc.Parameters<Ts>): Promise<void>;
export function assertProperty<Ts>(property: fc.IProperty<Ts>, parameters?: fc.Parameters<Ts>): void;
export function assertProperty<Ts>(property: fc.IRawProperty<Ts>, parameters: fc.Parameters<Ts> = {}): Promise<void> | undefined {
  const seeds = parameters.seed === undefined ? listSeeds('properties') : [parameters.seed];
  const numRuns = Math.ceil((parameters.numRuns ?? 100) / seeds.length);
  if (!property.isAsync()) {
    for (const seed of seeds) fc.assert(property as fc.IProperty<Ts>, { ...parameters, numRuns, seed });
    return undefined;
  }
  return seeds.reduce<Promise<void>>(
    (before, seed) => before.then(() => fc.assert(property as fc.IAsyncProperty<Ts>, { ...parameters, numRuns, seed })),
    Promise.resolve(),
  );
}

const MAX_DRAWS = 10_000;

/**
 * Draws until a value has what the test needs, so that no law passes because there was nothing to test.
 * @throws Error if no such value is drawn often enough
 */
export function drawUntil<T>(draw: () => T, isAccepted: (drawn: T) => boolean, what: string): T {
  for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
    const drawn = draw();
    if (isAccepted(drawn)) return drawn;
  }
  throw new Error(`none of ${MAX_DRAWS} draws had what the test needs: ${what}`);
}
