/** Random questions through random lenses on random worlds in a real database, against oracles that share no code with the product. */
import type { Database } from '../../../src/database/database';
import type { Lens } from '../../../src/model/lens';
import { answerNeighbourhood } from '../../../src/questions/neighbourhood/answer';
import { readNeighbourhoodRequest } from '../../../src/questions/neighbourhood/request';
import { answerPaths } from '../../../src/questions/paths/answer';
import { readPathRequest } from '../../../src/questions/paths/request';
import { around } from '../../oracle/paths/around';
import { type DatedWorld, datedWorld, oneOf, randomOf, upTo } from '../../oracle/paths/dated-world';
import { everyPath, tieGraph } from '../../oracle/paths/every-path';
import { someLens, someQuestion } from '../../oracle/paths/questions';
import type { PlainLens } from '../../oracle/paths/seen';
import { replay } from '../../support/seeds';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { tellWorlds } from './build-worlds';
import { comparableNeighbourhood, comparablePaths, expectedNeighbourhood } from './comparable';

/** Asked in parallel: the database uses two processor cores. */
const AT_ONCE = 8;

/** The tests of `paths` and `neighbourhood` with `cases` cases on a seed, two thirds of them paths. */
export function testTravels(cases: number, seed: number): void {
  describe(`paths and neighbourhood, ${replay(seed)}`, () => {
    let db: Database;
    const random = randomOf(seed);
    const worlds = Array.from({ length: Math.min(400, Math.ceil(cases / 10)) }, (_, index) =>
      datedWorld(`w${index}`, random, 6 + upTo(random, 7), 8 + upTo(random, 26)),
    );
    const run: Parameters<typeof answerPaths>[0] = (query) => db.run(query);

    beforeAll(async () => {
      db = await connectPreparedDatabase();
      await tellWorlds(db, worlds);
    }, 300_000);
    afterAll(async () => {
      await emptyDatabase(db);
      await db.close();
    });

    /** Asks `count` questions, some in parallel. Each compares one answer and resolves with its size. */
    async function askMany(count: number, draw: (world: DatedWorld, lens: PlainLens) => () => Promise<number>): Promise<number> {
      let found = 0;
      for (let begun = 0; begun < count; begun += AT_ONCE) {
        const batch = Array.from({ length: Math.min(AT_ONCE, count - begun) }, () => {
          const world = oneOf(random, worlds);
          return draw(world, someLens(world, random));
        });
        for (const size of await Promise.all(batch.map((ask) => ask()))) found += size;
      }
      return found;
    }

    test(
      `${Math.ceil(cases * 0.7)} questions about paths`,
      async () => {
        const count = Math.ceil(cases * 0.7);
        const found = await askMany(count, (world, lens) => {
          const question = someQuestion(world, random);
          return async () => {
            const expected = everyPath(world, lens, question);
            const answer = comparablePaths(await answerPaths(run, lensOf(lens), readPathRequest(question)));
            expect({ lens, question, ...answer }).toEqual({ lens, question, ...expected });
            return expected.paths.length;
          };
        });
        // With empty answers nothing would have been compared.
        expect(found).toBeGreaterThan(count / 3);
      },
      cases * 200 + 60_000,
    );

    test(
      `${Math.floor(cases * 0.3)} questions about neighbourhoods`,
      async () => {
        const count = Math.floor(cases * 0.3);
        const found = await askMany(count, (world, lens) => {
          const { from, to, tieTypes, kinds, avoid } = someQuestion(world, random);
          const of = random() < 0.7 ? [from] : [from, to].sort();
          const question = {
            of,
            hops: 1 + upTo(random, 4),
            kinds,
            avoid,
            tieTypes,
            first: 1 + upTo(random, 12),
            firstTies: 1 + upTo(random, 30),
          };
          return async () => {
            const graph = tieGraph(world, lens, tieTypes);
            const met = around(graph, question);
            const answer = comparableNeighbourhood(await answerNeighbourhood(run, lensOf(lens), readNeighbourhoodRequest(question)));
            expect({ lens, question, ...answer }).toEqual({ lens, question, ...expectedNeighbourhood(graph, met, question, answer.ties) });
            return met.ties.length;
          };
        });
        expect(found).toBeGreaterThan(count);
      },
      cases * 200 + 60_000,
    );
  });
}

function lensOf({ k, ...lens }: PlainLens): Lens {
  return { ...lens, knownAt: { seq: k, at: null } } as Lens;
}
