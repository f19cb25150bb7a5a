/** Random dyad-years through random lenses on random worlds in a real database, against a brute force that shares no code with the product. */
import type { Database } from '../../../src/database/database';
import type { Lens } from '../../../src/model/lens';
import { answerDyadYears } from '../../../src/questions/dyad-years/answer';
import { dyadCursor } from '../../../src/questions/dyad-years/dyad-cursor';
import { readDyadYearsRequest } from '../../../src/questions/dyad-years/request';
import type { DyadYear } from '../../../src/questions/dyad-years/resolve';
import { daysMeant } from '../../oracle/days-meant';
import { type DyadWorld, dyadWorlds } from '../../oracle/dyad-years/dyad-world';
import { everyDyadYear, type PlainRow } from '../../oracle/dyad-years/every-year';
import { TODAY } from '../../oracle/dyad-years/known';
import { oneOf, randomOf, upTo } from '../../oracle/paths/dated-world';
import type { PlainLens } from '../../oracle/paths/seen';
import { replay } from '../../support/seeds';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { tellDyadWorlds } from './build-dyad-worlds';

const MEASURES = [
  'SHARED_ORGANISATIONS',
  'TREATIES_IN_FORCE',
  'ALLIANCES',
  'MEETINGS',
  'VISITS',
  'MISSIONS',
  'HOSTILE_ACTS',
  'COOPERATIVE_ACTS',
  'DISPUTES',
  'RIVALRY',
];
/** Asked in parallel: the database uses two processor cores. */
const AT_ONCE = 8;

/** Declares the test of `cases` questions on a seed. */
export function testDyadYears(cases: number, seed: number): void {
  describe(`dyad-years, ${replay(seed)}`, () => {
    let db: Database;
    const random = randomOf(seed);
    const worlds = dyadWorlds(Math.min(40, Math.ceil(cases / 8)), random);

    beforeAll(async () => {
      db = await connectPreparedDatabase();
      await tellDyadWorlds(db, worlds);
    }, 300_000);
    afterAll(async () => {
      await emptyDatabase(db);
      await db.close();
    });

    test(
      `${cases} questions`,
      async () => {
        const seen = { counted: 0, zeroes: 0, empty: 0, unsure: 0 };
        for (let begun = 0; begun < cases; begun += AT_ONCE) {
          const batch = Array.from({ length: Math.min(AT_ONCE, cases - begun) }, () => {
            const world = oneOf(random, worlds);
            return {
              world,
              lens: someLens(world, random),
              question: someQuestion(world, random),
              first: oneOf(random, [2, 7, 1000, 1000]),
            };
          });
          const answers = await Promise.all(batch.map((one) => allPages(db, one.lens, one.question, one.first)));
          batch.forEach(({ world, lens, question, first }, at) => {
            const expected = everyDyadYear(world, lens, question);
            expect({ lens, question, first, ...answers[at]! }).toEqual({
              lens,
              question,
              first,
              rows: expected,
              totals: [expected.length],
            });
            for (const { value, told, certain } of expected.flatMap((row) => row.values)) {
              if (value === null) seen.empty += 1;
              else if (value === 0) seen.zeroes += 1;
              else seen.counted += 1;
              if (told !== certain) seen.unsure += 1;
            }
          });
        }
        // Without one of these kinds, nothing of that kind would have been compared.
        expect(Object.entries(seen).filter(([, count]) => count < cases / 4)).toEqual([]);
      },
      cases * 400 + 60_000,
    );
  });
}

interface Pages {
  readonly rows: readonly PlainRow[];
  readonly totals: readonly number[];
}

/** Every page of an answer, in order, in the oracle's form. */
async function allPages(db: Database, lens: PlainLens, question: ReturnType<typeof someQuestion>, first: number): Promise<Pages> {
  const rows: PlainRow[] = [];
  const totals = new Set<number>();
  for (let after: string | null = null; ; ) {
    const page = await answerDyadYears((query) => db.run(query), lensOf(lens), readDyadYearsRequest({ ...question, first, after }));
    rows.push(...page.rows.map(plainRow));
    totals.add(page.total);
    if (page.hasPreviousPage !== rows.length > page.rows.length) throw new Error('hasPreviousPage is wrong');
    if (!page.hasNextPage) return { rows, totals: [...totals] };
    after = dyadCursor(page.rows.at(-1)!);
  }
}

function plainRow({ a, b, year, values }: DyadYear): PlainRow {
  return {
    a,
    b,
    year,
    values: values.map(({ measure, value, told, certain, coverage, counted }) => ({
      measure,
      value,
      told,
      certain,
      coverage: coverage.map(({ source, from, to }) => `${source} ${from} ${to}`).sort(),
      counted: [...new Set(counted.flatMap(({ entity: thing }) => thing ?? []))].sort(),
      ties: [...new Set(counted.flatMap(({ ties }) => ties.map(({ id }) => id)))].sort(),
    })),
  };
}

function lensOf({ k, ...lens }: PlainLens): Lens {
  return { ...lens, knownAt: { seq: k, at: `${TODAY}T12:00:00Z` } } as Lens;
}

/** A day, a month or a year. */
function somePeriod(random: () => number): string {
  const [month, day] = [1 + upTo(random, 12), 1 + upTo(random, 28)].map((number) => String(number).padStart(2, '0'));
  return `${1969 + upTo(random, 5)}-${month}-${day}`.slice(0, oneOf(random, [10, 10, 7, 4]));
}

function someLens(world: DyadWorld, random: () => number): PlainLens {
  const voices = [...new Set(world.told.flatMap((one) => [one.assertedBy, one.sourceId]))].sort();
  return {
    validAt: random() < 0.2 ? daysMeant(somePeriod(random)) : null,
    k: 2 + upTo(random, 3),
    assertedBy: random() < 0.2 ? [...new Set([oneOf(random, voices), oneOf(random, voices)])].sort() : null,
    background: random() < 0.6,
    certainty: random() < 0.3 ? 'CERTAIN' : 'POSSIBLE',
    policy: random() < 0.6 ? 'ALL' : oneOf(random, ['CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const),
    minReliability: random() < 0.1 ? oneOf(random, ['A', 'B', 'C']) : null,
  };
}

function someQuestion(world: DyadWorld, random: () => number) {
  const from = 1968 + upTo(random, 4);
  const actors = random() < 0.5 ? [...world.states].reverse() : world.states.slice(0, 2);
  const measures = random() < 0.5 ? MEASURES : MEASURES.filter(() => random() < 0.3);
  return { actors, measures: measures.length > 0 ? measures : ['MEETINGS'], from, to: from + upTo(random, 4), directed: random() < 0.4 };
}
