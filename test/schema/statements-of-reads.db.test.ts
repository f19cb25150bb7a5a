/** The cost of reads on the seed: the number of statements beside the one that settles the lens, and their dbHits. */
import { parse } from 'graphql';
import type { CypherQuery } from '../../src/database/cypher-query';
import type { Database } from '../../src/database/database';
import { knownAtRecording } from '../../src/recorder/cypher/lookup/known-at';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { connectSeededDatabase } from '../support/seeded-database';

interface Read {
  readonly name: string;
  readonly query: string;
  /** Number of statements, without one that only finds the recording that `knownAt` means. */
  readonly statements: number;
  /** The measured dbHits of all statements together; 25 % more is allowed. */
  readonly hits: number;
}

const LENS = '@lens(validAt: "2025-05-09", assertedBy: ["state:IND"])';

/**
 * A generated read is one statement, plus one for each level below if one of its rows has more than 1,000 edges. One more for each: the
 * count of a list that continues after the page; entities that edges only name (source, assertedBy, voices), per level; recordings, per
 * level; and a perspective, to check that it is recorded.
 */
const READS: readonly Read[] = [
  { name: 'a list', query: '{ states(first: 10) { edges { node { id name } } } }', statements: 1, hits: 124 },
  { name: 'a list with its number', query: '{ states { totalCount edges { node { id name } } } }', statements: 1, hits: 169 },
  {
    name: 'a page with the number of the list',
    query: '{ states(first: 10) { totalCount edges { node { id name } } } }',
    statements: 2,
    hits: 193,
  },
  {
    name: 'one hop',
    query:
      '{ states(where: { id: { eq: "state:PAK" } }) { edges { node { membershipsConnection { edges { node { id } properties { status start } } } } } } }',
    statements: 1,
    hits: 329,
  },
  {
    name: 'the counts of one hop',
    query: '{ states(where: { id: { eq: "state:PAK" } }) { edges { node { membershipsConnection { tieCount nodeCount } } } } }',
    statements: 1,
    hits: 460,
  },
  {
    name: 'keys for caches',
    query:
      '{ states(where: { id: { eq: "state:PAK" } }) { edges { node { lensKey membershipsConnection { edges { node { lensKey } properties { lensKey status start } } } } } } }',
    statements: 1,
    hits: 329,
  },
  {
    name: 'one hop under a whole lens',
    query: `query Q ${LENS} { states(where: { id: { eq: "state:PAK" } }) { edges { node { membershipsConnection { edges { node { id } properties { status start } } } } } } }`,
    // Under a perspective, the assertions of its side are read first.
    statements: 3,
    hits: 834,
  },
  {
    name: 'three hops',
    query: `query Q ${LENS} { states(where: { id: { eq: "state:PAK" } }) { edges { node { membershipsConnection { edges { node { ... on Organisation { membersConnection { edges { node { ... on State { postsConnection { edges { node { name } } } } } } } } } } } } } } }`,
    statements: 5,
    hits: 15103,
  },
  {
    name: 'tests on edges within where',
    query:
      '{ events(where: { participantsConnection: { some: { node: { id: { eq: "person:sergey-lavrov" } }, edge: { role: { eq: "HOST" } } } } }) { edges { node { id participantsConnection { edges { node { id } properties { role } } } } } } }',
    statements: 1,
    hits: 624,
  },
  {
    name: 'a fragment on an interface',
    query:
      '{ treaties(where: { id: { eq: "treaty:indus-waters-1960" } }) { edges { node { partiesConnection { edges { node { id ... on Actor { treatiesConnection { totalCount } } } } } } } } }',
    statements: 1,
    hits: 531,
  },
  {
    name: 'edges with their sources',
    query:
      '{ states(where: { id: { eq: "state:PAK" } }) { edges { node { membershipsConnection { edges { properties { source { name } assertedBy { name } } } } } } } }',
    statements: 2,
    hits: 350,
  },
  {
    name: 'edges with their recordings',
    query:
      '{ states(where: { id: { eq: "state:PAK" } }) { edges { node { membershipsConnection { edges { properties { recorded { why } } } } } } } }',
    statements: 2,
    hits: 324,
  },
  { name: 'an entity by its id', query: '{ entity(id: "state:PAK") { id name } }', statements: 1, hits: 4 },
  { name: 'an entity by its code', query: '{ entity(code: "iso3:SUN") { id name } }', statements: 2, hits: 11 },
  { name: 'search', query: '{ search(text: "lavrov") { edges { node { id } score } } }', statements: 1, hits: 138 },
  { name: 'recordings', query: '{ recordings { edges { node { why } } } }', statements: 1, hits: 18 },
  {
    name: 'treatyStatus',
    query: '{ treatyStatus(treaty: "treaty:indus-waters-1960") { contested parties { party { id } status } } }',
    statements: 1,
    hits: 1613,
  },
  {
    name: 'readouts without their claims',
    query: '{ readouts(event: "event:2025-05-10-ceasefire") { accounts { actor { id } statements { statement { id } } } } }',
    statements: 1,
    hits: 1012,
  },
  {
    name: 'readouts with what each claim is based on',
    query:
      '{ readouts(event: "event:2025-05-10-ceasefire") { claims { tellings { claim { id } statements { tie { spells { assertions { quote } } } } } } } }',
    statements: 1,
    hits: 1437,
  },
  {
    name: 'contested',
    query: '{ contested(of: ["state:PAK"], first: 500) { edges { node { id standing } } } }',
    statements: 2,
    hits: 1587,
  },
  {
    name: 'a whole dossier',
    query: `{ dossier(a: "state:IND", b: "state:PAK") { ties(first: 500) { id } treaties(first: 500) { treaty { id } } sharedOrganisations(first: 500) { organisation { id } }
      meetings(first: 500) { event { id } } events(first: 500) { event { id } } disputes(first: 500) { claim { id } } thirdParties(first: 500) { actor { id } } } }`,
    statements: 1,
    hits: 8769,
  },
];

/** How the reading of the newest recording begins. */
const SETTLING = 'MATCH (l:Ledger';

describe('the statements of reads', () => {
  let db: Database;
  let schema: EntenteSchema;
  let settlingHits: number;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    schema = await createSchema(db);
    // Plans depend on samples of the indexes, which may still come from an earlier world in the same database.
    await db.run({ cypher: 'CALL db.prepareForReplanning()', params: {} }, { mode: 'WRITE' });
    settlingHits = (await db.profile(knownAtRecording({ kind: 'NEWEST' }))).dbHits;
    // The library asks for the version of the database once.
    await schema.execute({ document: parse('{ states(first: 1) { edges { node { id } } } }') });
  });
  afterAll(() => db.close());

  test.each(READS)('$name: $statements beside the lens', async ({ query, statements, hits }) => {
    const sent: CypherQuery[] = [];
    const stop = db.onStatement((statement) => sent.push(statement));
    const { errors } = await schema.execute({ document: parse(query) });
    stop();
    expect(errors).toBeUndefined();
    // The recording is found by the first statement, or by one of its own.
    expect(sent.filter(({ cypher }) => cypher.includes(SETTLING))).toHaveLength(1);
    const reading = sent.filter(({ cypher }) => !cypher.startsWith(SETTLING));
    expect(reading).toHaveLength(statements);
    let counted = reading.length === sent.length ? -settlingHits : 0;
    for (const statement of reading) counted += (await db.profile(statement)).dbHits;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(hits * 1.25);
  });
});
