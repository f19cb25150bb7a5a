/** Random nested operations through random lenses on random histories, against a brute force that shares no code with the product. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { prepareDatabase } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { answerOf, canonical, comparable } from '../oracle/lens/answer';
import { randomOperation } from '../oracle/lens/operation';
import { printOperation } from '../oracle/lens/print';
import { randomOf, upTo } from '../oracle/lens/random';
import { randomWorld, type World } from '../oracle/lens/random-history';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { recordWorlds } from './record-worlds';

const TELLINGS = 6;
/** Asked together: the database has two hands. */
const AT_ONCE = 8;

/** Describes the comparison of so many pairs of operation and answer. The seed is printed; ORACLE_SEED replays it, ORACLE_PAIRS asks for another number. */
export function describeLensOracle(usual: number): void {
  const pairs = Number(process.env['ORACLE_PAIRS'] ?? usual);
  const seed = Number(process.env['ORACLE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  describe(`the lens, seed ${seed} (replay with ORACLE_SEED=${seed})`, () => comparison(pairs, seed));
}

function comparison(pairs: number, seed: number): void {
  let db: Database;
  let schema: EntenteSchema;
  const random = randomOf(seed);
  const worlds: World[] = Array.from({ length: Math.min(250, Math.ceil(pairs / 10)) }, (_, index) =>
    randomWorld(random, `w${index}`, TELLINGS),
  );

  beforeAll(async () => {
    db = await connectTestDatabase();
    await emptyDatabase(db);
    await prepareDatabase(db);
    await recordWorlds(db, worlds);
    schema = await createSchema(db);
  }, 300_000);
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  test(
    `${pairs} operations answer as the oracle does`,
    async () => {
      let edges = 0;
      for (let begun = 0; begun < pairs; begun += AT_ONCE) {
        const batch = Array.from({ length: Math.min(AT_ONCE, pairs - begun) }, () => drawn());
        await Promise.all(
          batch.map(async ({ world, operation, text, variables }) => {
            const { data, errors } = await schema.execute({ document: parse(text), variables });
            const expected = answerOf(world.history, operation);
            edges += canonical(expected).split('"properties"').length - 1;
            const answer = comparable(JSON.parse(JSON.stringify(data?.['answer'] ?? null)));
            if (!errors && canonical(answer) === canonical(expected)) return;
            // Shown by jest with the operation that failed, to be kept as a fixed case.
            expect({ text, variables, errors: errors?.map(String), answer }).toEqual({
              text,
              variables,
              errors: undefined,
              answer: expected,
            });
          }),
        );
      }
      // Were the answers empty, nothing would have been compared.
      expect(edges).toBeGreaterThan(pairs);
    },
    pairs * 200 + 60_000,
  );

  function drawn() {
    const world = worlds[upTo(random, worlds.length)]!;
    const operation = randomOperation(random, world, TELLINGS);
    return { world, operation, ...printOperation(random, operation) };
  }
}
