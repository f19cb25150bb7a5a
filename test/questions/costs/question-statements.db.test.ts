/** The number of statements of each question, and the pages of a comparison while another recording is made. */
import { parse } from 'graphql';
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import { record } from '../../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { entity, membership } from '../../recorder/facts';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { A, B, HUB, plant } from './planted-and-grown';

let db: Database;
let schema: EntenteSchema;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  await plant(db);
  schema = await createSchema(db);
});
afterAll(async () => {
  await emptyDatabase(db);
  await db.close();
});

describe('the statements of a question', () => {
  test.each([
    ['paths with three hops', `paths(from: "${A}", to: "${B}", maxHops: 3, first: 5) { examined }`, 3],
    ['a neighbourhood of two hops', `neighbourhood(of: ["${A}"], hops: 2) { size }`, 2],
    ['paths with two hops and their ties', `paths(from: "${A}", to: "${B}", maxHops: 2) { paths { hops { tie { id } } } }`, 2],
    ['paths with two hops, whatever their ties', `paths(from: "${A}", to: "${B}", maxHops: 2, semantics: ANY) { paths { length } }`, 1],
    ['a neighbourhood of one hop', `neighbourhood(of: ["${A}"]) { size ties { id } }`, 1],
    ['shared memberships', `sharedMemberships(of: ["${A}", "${B}"]) { organisation { id } }`, 1],
    ['shared memberships with their coverage', `sharedMemberships(of: ["${A}", "${B}"]) { coverage { source { id } } }`, 2],
    ['a timeline', `timeline(of: ["${A}"]) { totalCount edges { node { earliest tie { id } } } }`, 1],
    ['a timeline with its ties', `timeline(of: ["${A}"]) { edges { node { tie { standing } } } }`, 2],
    ['a comparison', 'compare(left: { validAt: "2010-01-01" }, right: { validAt: "2010-01-02" }, tieTypes: [RIVAL_OF]) { totalCount }', 1],
    ['a comparison of entities as known before', `compare(left: { knownAt: "#1" }, right: {}, of: ["${A}"]) { totalCount }`, 3],
    ['a comparison by the dates of sources', `compare(left: { policy: LATEST }, right: {}, of: ["${A}"]) { totalCount }`, 3],
  ])('%s: the expected number of statements, besides the one that resolves knownAt', async (_, field, most) => {
    const schema = await createSchema(db);
    const sent: CypherQuery[] = [];
    const stop = db.onStatement((query) => sent.push(query as CypherQuery));
    const { errors } = await schema.execute({ document: parse(`{ ${field} }`) });
    stop();
    expect(errors).toBeUndefined();
    expect(sent.length - 1).toBe(most);
  });
});

interface Page {
  readonly totalCount: number;
  readonly left: { readonly knownAt: { readonly seq: number } };
  readonly right: { readonly knownAt: { readonly seq: number } };
  readonly counts: unknown;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly tie: string } }[];
}

describe('the pages of a comparison', () => {
  const ask = async (given: string) => {
    const fields =
      'totalCount left { knownAt { seq } } right { knownAt { seq } } counts { kind cause count } pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { tie } }';
    const { data, errors } = await schema.execute({ document: parse(`{ compare(${given}) { ${fields} } }`) });
    return { page: data?.['compare'] as Page, error: errors?.[0]?.message };
  };

  test('keep to the recordings of the first page while another recording is completed', async () => {
    const question = `left: { knownAt: "#0" }, right: {}, of: ["${A}", "${B}"]`;
    const whole = (await ask(question)).page;
    const first = (await ask(`${question}, first: 4`)).page;
    expect([whole.totalCount, first.totalCount, first.pageInfo.hasNextPage]).toEqual([7, 7, true]);

    const newcomer = membership(A, HUB, { spell: { start: '2024', end: null, endStatus: 'ONGOING' } });
    const { recording } = await record(db, [entity('state:newcomer'), newcomer], { key: 'later', by: 'tester', why: 'later' });
    expect(recording?.seq).toBe(3);

    const second = (await ask(`${question}, first: 4, after: "${first.pageInfo.endCursor}"`)).page;
    expect([second.left.knownAt.seq, second.right.knownAt.seq]).toEqual([0, 2]);
    expect([...first.edges, ...second.edges]).toEqual(whole.edges);
    expect([second.counts, second.totalCount]).toEqual([whole.counts, whole.totalCount]);
    expect([second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([false, true]);
    expect((await ask(question)).page).toMatchObject({ totalCount: 8, right: { knownAt: { seq: 3 } } });
  });

  test('belong to one question: the cursor of another question is refused', async () => {
    const { page } = await ask(`left: { knownAt: "#0" }, right: {}, of: ["${A}"], first: 1`);
    const { error } = await ask(`left: { knownAt: "#0" }, right: {}, of: ["${B}"], first: 1, after: "${page.pageInfo.endCursor}"`);
    expect(error).toMatch(/^after: ".*" is not a cursor of this comparison\. Accepted: the cursor of an edge/);
  });

  test.each([
    ['left: {}, right: { validAt: "2020-01-01" }', /^left\.validAt: only the other lens names a day\./],
    ['left: {}, right: { knownAt: "#99" }', /^right\.knownAt: "#99" is beyond what this operation knows, which is "#\d" at most\.$/],
    ['left: { assertedBy: ["treaty:x"] }, right: {}', /^left\.assertedBy: "treaty:x" is neither an actor nor a source\./],
    ['left: {}, right: {}, of: []', /^of: 0 entities are named\. Accepted: from 1 to 1000 ids/],
    ['left: {}, right: {}, tieTypes: []', /^tieTypes: the list is empty\./],
    ['left: {}, right: {}, first: 501', /^first: 501 is out of bounds\. Accepted: a whole number from 1 to 500\.$/],
    ['left: {}, right: {}, of: ["state:nowhere"]', /^of: "state:nowhere" was not recorded by #\d\./],
  ])('compare(%s) is refused, and the message says what is accepted', async (given, message) => {
    expect((await ask(given)).error).toMatch(message);
  });
});
