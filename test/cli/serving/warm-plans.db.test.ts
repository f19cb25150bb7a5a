/** warmPlans plans the statements that the dyad pages and the WARMED_QUESTIONS send, and reads no data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatAST, parse, print, separateOperations, validate } from 'graphql';
import { WARMED_QUESTIONS, warmPlans } from '../../../src/cli/serving/warm-plans';
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import { record } from '../../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { entity } from '../../recorder/facts';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

const APP = join(__dirname, '../../../dashboard/app');
const documents = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => parse(readFileSync(join(APP, name), 'utf8')));
/** Each dyad operation that selects a dossier, with its fragments. For unknown entities `dyadYears` sends only a short statement. */
const OF_TWO = Object.entries(separateOperations(concatAST(documents))).filter(
  ([name, document]) => name.startsWith('Dyad') && print(document).includes('dossier('),
);

let db: Database;
let schema: EntenteSchema;
let planned: ReadonlySet<string>;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  await record(db, [entity('state:a'), entity('state:b'), entity('event:meeting-1')], { key: 'two', by: 'tester', why: 'two states' });
  schema = await createSchema(db);
  planned = new Set(await sentBy(() => warmPlans(schema, new AbortController().signal)));
});
afterAll(async () => {
  await emptyDatabase(db);
  await db.close();
});

/** The statements that read the answer of a question, without those that settle the lens or open entities. */
async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent: CypherQuery[] = [];
  const stop = db.onStatement((query) => sent.push(query));
  await work();
  stop();
  return sent.map(({ cypher }) => cypher).filter((cypher) => !/^MATCH \(l:Ledger|\bthis\b|dbms.components/.test(cypher));
}

test.each(OF_TWO)('%s sends only statements that are already planned', async (_, document) => {
  const sent = await sentBy(async () => {
    const { errors } = await schema.execute({ document, variables: { a: 'state:a', b: 'state:b' } });
    expect(errors).toBeUndefined();
  });
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((cypher) => !planned.has(cypher))).toEqual([]);
});

test.each([
  ['readouts', '{ readouts(event: "event:meeting-1") { policy } }'],
  ['contested', '{ contested(of: ["state:a"]) { totalCount } }'],
  ['timeline', '{ timeline(of: ["state:a"]) { totalCount } }'],
])('%s sends only statements that are already planned', async (_, query) => {
  const sent = await sentBy(() => schema.execute({ document: parse(query) }));
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((cypher) => !planned.has(cypher))).toEqual([]);
});

test('the warmed questions are valid in the schema, and an aborted signal stops the planning', async () => {
  for (const question of WARMED_QUESTIONS) expect(validate(schema.publicSchema, parse(question))).toEqual([]);
  expect(await sentBy(() => warmPlans(schema, AbortSignal.abort()))).toEqual([]);
});
