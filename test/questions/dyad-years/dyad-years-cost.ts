/** The cost of dyad-years: the number of statements and of database hits on graphs of two sizes with the same answers. */
import { generatedFacts } from '../../../bench/graph/generated-facts';
import { SCALES, type ScaleName } from '../../../bench/graph/graph-scale';
import { PLANTED, PLANTED_COUNTS } from '../../../bench/graph/planted-facts';
import { writeGraph } from '../../../bench/graph/write-graph';
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import { DYAD_MEASURES } from '../../../src/domain/dyad-measures';
import type { Lens } from '../../../src/model/lens';
import { answerDyadYears } from '../../../src/questions/dyad-years/answer';
import { readDyadYearsRequest } from '../../../src/questions/dyad-years/request';
import type { DyadYear } from '../../../src/questions/dyad-years/resolve';
import { prepareDatabase } from '../../../src/recorder/recorder';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';

const LENS: Lens = {
  validAt: null,
  knownAt: { seq: 1, at: '2025-06-01T00:00:00.000Z' },
  assertedBy: null,
  background: true,
  certainty: 'POSSIBLE',
  policy: 'ALL',
  minReliability: null,
};
const ASKED = { actors: [PLANTED.a, PLANTED.b, PLANTED.c], measures: DYAD_MEASURES, from: 1970, to: 2020, first: 1000 };

const numbersOf = ({ a, b, year, values }: DyadYear) => [a, b, year, ...values.map(({ value, told, certain }) => [value, told, certain])];

interface Cost {
  readonly rows: readonly DyadYear[];
  readonly statements: number;
  readonly dbHits: number;
}

/** Declares the tests for a graph of 10,000 assertions and a larger one. */
export function testCost(larger: ScaleName): void {
  describe(`the cost of dyad-years, 10k and ${larger}`, () => {
    let db: Database;
    const costs = new Map<ScaleName, Cost>();

    beforeAll(async () => {
      db = await connectTestDatabase();
      for (const scale of ['10k', larger] as const) costs.set(scale, await costAt(scale));
    }, 600_000);
    afterAll(async () => {
      await emptyDatabase(db);
      await db.close();
    });

    async function costAt(scale: ScaleName): Promise<Cost> {
      await emptyDatabase(db);
      await prepareDatabase(db);
      await writeGraph(db, generatedFacts(SCALES[scale]));
      const asked: CypherQuery[] = [];
      let dbHits = 0;
      const { rows } = await answerDyadYears(
        async (query) => {
          asked.push(query);
          const profiled = await db.profile(query);
          dbHits += profiled.dbHits;
          return profiled.rows;
        },
        LENS,
        readDyadYearsRequest(ASKED),
      );
      return { rows, statements: asked.length, dbHits };
    }

    test('there are three statements, whatever the number of actors, measures and years', () => {
      expect([...costs.values()].map(({ statements }) => statements)).toEqual([3, 3]);
    });

    test('the planted ties are counted, with the same numbers on both graphs', () => {
      const [small, large] = [costs.get('10k')!, costs.get(larger)!];
      expect(large.rows.map(numbersOf)).toEqual(small.rows.map(numbersOf));
      const told = (year: number) =>
        Object.fromEntries(
          small.rows.find((row) => row.b === PLANTED.b && row.year === year)!.values.map((value) => [value.measure, value.told]),
        );
      const { organisations, treaties, disputes } = PLANTED_COUNTS;
      expect(told(2000)).toMatchObject({
        SHARED_ORGANISATIONS: organisations + 1,
        TREATIES_IN_FORCE: treaties,
        MEETINGS: 1,
        VISITS: 1,
        MISSIONS: 2,
        RIVALRY: 0,
      });
      expect(told(1980)).toMatchObject({ SHARED_ORGANISATIONS: 0, DISPUTES: 1, RIVALRY: 1, MISSIONS: 0 });
      expect(told(2010)).toMatchObject({ HOSTILE_ACTS: 1 });
      expect(disputes).toBe(2);
    });

    test('the larger graph takes at most a tenth more database hits', () => {
      const [small, large] = [costs.get('10k')!.dbHits, costs.get(larger)!.dbHits];
      expect(large / small).toBeLessThanOrEqual(1.1);
      expect(small).toBeLessThan(35_000);
    });
  });
}
