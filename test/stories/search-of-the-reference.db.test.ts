/** The first matches among the states of the seed and the reference data, and how often: codes, abbreviations and former names. */
import { parse } from 'graphql';
import { importFiles } from '../../src/cli/imports/import-files';
import { referenceRequests } from '../../src/cli/imports/load-reference';
import type { Database } from '../../src/database/database';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { connectSeededDatabase } from '../support/seeded-database';

/** The formats with names and codes of states; the rest of the reference data is about their ties. */
const OF_STATES = ['country-codes', 'former-states', 'factbook'];

describe('search among the states of the reference data', () => {
  let db: Database;
  let schema: EntenteSchema;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    for (const request of referenceRequests().filter(({ format }) => OF_STATES.includes(format.name)))
      await importFiles(db, {
        ...request,
        files: request.files.filter((file) => request.format.name !== 'factbook' || /countries/.test(file)),
      });
    schema = await createSchema(db);
  });
  afterAll(() => db.close());

  async function found(text: string, kind: string): Promise<string[]> {
    const { data, errors } = await schema.execute({
      document: parse('query ($text: String!, $kinds: [EntityKind!]) { search(text: $text, kinds: $kinds) { edges { node { id } } } }'),
      variables: { text, kinds: [kind] },
    });
    expect(errors).toBeUndefined();
    return (data as { search: { edges: { node: { id: string } }[] } }).search.edges.map(({ node }) => node.id);
  }

  test.each([
    ['USA', 'state:USA'],
    ['U.S.A.', 'state:USA'],
    ['GDR', 'state:DDR'],
    ['DDR', 'state:DDR'],
    ['East Germany', 'state:DDR'],
    ['West Germany', 'state:DEU'],
    ['XKX', 'state:XKX'],
    ['Soviet Union', 'state:SUN'],
    ['ROK', 'state:KOR'],
    ['DPRK', 'state:PRK'],
    ['Holland', 'state:NLD'],
    ['North Yemen', 'state:YAR'],
    ['South Yemen', 'state:YMD'],
    ['South Vietnam', 'state:RVN'],
    ['KSA', 'state:SAU'],
  ])('%s is %s', async (text, id) => {
    expect((await found(text, 'State'))[0]).toBe(id);
  });

  test('the exact name of a former state scores 1 only on days on which it existed', async () => {
    const scores = ['1949-10-07', '1990-10-02', '1990-10-03', '1949-10-06'].map(async (day) => {
      const text = `query @lens(validAt: "${day}") { search(text: "German Democratic Republic", first: 1) { edges { score node { id } } } }`;
      const { data } = await schema.execute({ document: parse(text) });
      const [first] = (data as { search: { edges: { score: number; node: { id: string } }[] } }).search.edges;
      return `${first!.node.id} ${first!.score}`;
    });
    expect(await Promise.all(scores)).toEqual(['state:DDR 1', 'state:DDR 1', 'state:DDR 0.98', 'state:DDR 0.98']);
  });

  test.each([
    ['Moscow', 'place:moscow'],
    ['Islamabad', 'place:islamabad'],
    ['New Delhi', 'place:new-delhi'],
  ])('%s is one place', async (text, id) => {
    expect(await found(text, 'Place')).toEqual([id]);
  });
});
