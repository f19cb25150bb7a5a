/**
 * The table of dyad-years, read by pandas, equals the answer of the query dyadYears: on the seed, and on a small world in which sources
 * state their coverage.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { FileTarget } from '../../src/cli/exports/file-target';
import type { Database } from '../../src/database/database';
import { DYAD_MEASURES } from '../../src/domain/dyad-measures';
import { readExportRequest } from '../../src/export/export-request';
import { runExport } from '../../src/export/run-export';
import { prepareDatabase, record } from '../../src/recorder/recorder';
import { createSchema } from '../../src/schema/create-schema';
import { FACTS } from '../questions/dyad-years/small-world';
import { connectSeededDatabase } from '../support/seeded-database';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { python } from './python';

jest.setTimeout(20 * 60_000);

const QUESTION = `query ($actors: [ID!]!, $measures: [DyadMeasure!]!, $from: Int!, $to: Int!) {
  dyadYears(actors: $actors, measures: $measures, from: $from, to: $to, first: 1000) {
    pageInfo { hasNextPage }
    edges { node { a { id } b { id } year values {
      measure value told certain coverage { from to source { id } } evidence { counted { id } ties { id } }
    } } }
  }
}`;

interface Answer {
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: unknown }[];
}

describe('dyad-years, read by pandas', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-readers-dyad-years-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function compared(db: Database, actors: readonly string[], from: number, to: number): Promise<Record<string, number>> {
    const [table, answer] = [join(folder, 'pairs.csv'), join(folder, 'answer.json')];
    const request = readExportRequest('dyad-years', { of: actors.join(','), from: String(from), to: String(to) });
    await runExport(db, request, new FileTarget(table), { version: 'test' });
    const schema = await createSchema(db);
    const { data, errors } = await schema.execute({ document: parse(QUESTION), variables: { actors, measures: DYAD_MEASURES, from, to } });
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = JSON.parse(JSON.stringify(data!['dyadYears'])) as Answer;
    expect(pageInfo.hasNextPage).toBe(false);
    writeFileSync(answer, JSON.stringify(edges.map(({ node }) => node)));
    return JSON.parse(execFileSync(python(), ['-B', join(__dirname, 'reading/read_dyad_years.py'), table, answer], { encoding: 'utf8' }));
  }

  test('equals the answer on the seed', async () => {
    const db = await connectSeededDatabase();
    const { rows, ids } = await compared(db, ['state:PAK', 'state:IND', 'state:RUS', 'state:CHN'], 1947, 2025);
    await db.close();
    expect(rows).toBeGreaterThan(300);
    expect(ids).toBeGreaterThan(3000);
  });

  test('distinguishes zero from no assertions in a world in which some years are covered', async () => {
    const db = await connectTestDatabase();
    await emptyDatabase(db);
    await prepareDatabase(db);
    await record(db, FACTS, { key: 'small', by: 'tester', why: 'a small world' });
    const { values, empty } = await compared(db, ['state:OLD', 'state:NEW', 'state:EVER'], 1930, 2000);
    await emptyDatabase(db);
    await db.close();
    expect(values).toBeGreaterThan(50);
    expect(empty).toBeGreaterThan(50);
  });
});
