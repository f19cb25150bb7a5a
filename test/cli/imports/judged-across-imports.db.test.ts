/**
 * Two entries of two data sets are judged the same, then different: each judgement is known from its recording on, whatever is imported in
 * between.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { importFiles } from '../../../src/cli/imports/import-files';
import type { Database } from '../../../src/database/database';
import { findFormat } from '../../../src/importers/formats';
import { judgeSame } from '../../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { connectPreparedDatabase } from '../../support/test-database';

const GOLDEN = 'test/golden/imports';
const A = 'person:archigos-aaaaaaaa-0001';
const B = 'person:factbook-DZA-Abdelmadjid-TEBBOUNE';

describe('judgeSame, between imports', () => {
  let db: Database;
  let schema: EntenteSchema;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    schema = await createSchema(db);
  });
  afterAll(() => db.close());

  const imported = async (format: string) => {
    const names = readdirSync(join(GOLDEN, format)).filter((name) => name !== 'outcomes.txt');
    const files = names.map((name) => join(GOLDEN, format, name));
    const rest = { by: 'tester', why: format, variant: 'test', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: false };
    return (await importFiles(db, { ...rest, format: findFormat(format), files })).recording?.seq ?? null;
  };
  const judged = async (judgement: 'SAME' | 'DIFFERENT') =>
    (await judgeSame(db, { a: A, b: B, judgement, by: 'tester', why: `they are ${judgement}` })).recording!.seq;

  /** The judgements on an entity that a reader sees, as known at a recording. */
  async function judgementOf(id: string, seq: number): Promise<unknown> {
    const query = `query @lens(knownAt: "#${seq}") { e: entity(id: "${id}") { sameAsConnection { edges { node { id } properties { judgement } } } } }`;
    const { data, errors } = await schema.execute({ document: parse(query), variables: {} });
    expect(errors).toBeUndefined();
    const { edges } = (data as { e: { sameAsConnection: { edges: { node: { id: string }; properties: { judgement: string } }[] } } }).e
      .sameAsConnection;
    return edges.map(({ node, properties }) => [node.id, properties.judgement]);
  }

  test('a judgement is known from its recording on until the opposite judgement, and no import undoes it', async () => {
    await imported('archigos');
    const apart = await imported('factbook');
    const same = await judged('SAME');
    const between = await imported('cow-igo');
    expect([await imported('archigos'), await imported('factbook')]).toEqual([null, null]);
    const different = await judged('DIFFERENT');
    const after = await imported('atop');
    expect(await judgementOf(A, apart!)).toEqual([]);
    for (const seq of [same, between!]) {
      expect(await judgementOf(A, seq)).toEqual([[B, 'SAME']]);
      expect(await judgementOf(B, seq)).toEqual([[A, 'SAME']]);
    }
    for (const seq of [different, after!]) {
      expect(await judgementOf(A, seq)).toEqual([[B, 'DIFFERENT']]);
      expect(await judgementOf(B, seq)).toEqual([[A, 'DIFFERENT']]);
    }
  });
});
