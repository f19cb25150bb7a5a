/** `entente export dyad-years` and its URL: each row is what the query dyadYears answers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as readCsv } from 'csv-parse/sync';
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { DYAD_MEASURES } from '../../src/domain/dyad-measures';
import { record } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { entente } from '../cli/running';
import { FACTS } from '../questions/dyad-years/small-world';
import { smallServer } from '../server/small-server';
import { connectPreparedDatabase, emptyDatabase, useTestDatabaseInCommands } from '../support/test-database';
import { exported } from './exported';

const QUESTION = `query ($actors: [ID!]!, $measures: [DyadMeasure!]!, $from: Int!, $to: Int!, $directed: Boolean, $after: String) LENS {
  dyadYears(actors: $actors, measures: $measures, from: $from, to: $to, directed: $directed, first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { a { id } b { id } year values {
      measure value told certain coverage { from to source { id } } evidence { counted { id } ties { id } }
    } } }
  }
}`;

interface Id {
  readonly id: string;
}
interface Row {
  readonly a: Id;
  readonly b: Id;
  readonly year: number;
  readonly values: readonly {
    readonly measure: string;
    readonly value: number | null;
    readonly told: number;
    readonly certain: number;
    readonly coverage: readonly { readonly from: string; readonly to: string | null; readonly source: Id }[];
    readonly evidence: { readonly counted: readonly Id[]; readonly ties: readonly Id[] };
  }[];
}
type Cells = Readonly<Record<string, string>>;

const ACTORS = ['state:OLD', 'state:NEW', 'state:EVER'];
const OF = ACTORS.join(',');

/** A row of the answer as the cells of the table. */
function cellsOf({ a, b, year, values }: Row): Cells {
  const cells: Record<string, string> = { actor_a: a.id, actor_b: b.id, year: String(year) };
  for (const { measure, value, told, certain, coverage, evidence } of values) {
    const name = measure.toLowerCase();
    cells[name] = value === null ? '' : `${value}`;
    cells[`${name}_told`] = `${told}`;
    cells[`${name}_certain`] = `${certain}`;
    cells[`${name}_coverage`] = coverage.map(({ from, to }) => `${from}/${to ?? '..'}`).join(' ');
    cells[`${name}_covered_by`] = coverage.map(({ source }) => source.id).join(' ');
    cells[`${name}_counted`] = evidence.counted.map(({ id }) => id).join(' ');
    cells[`${name}_ties`] = evidence.ties.map(({ id }) => id).join(' ');
  }
  return cells;
}

describe('an export of dyad-years', () => {
  let db: Database;
  let schema: EntenteSchema;
  let folder: string;
  let restore: () => void;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await record(db, FACTS, { key: 'small', by: 'tester', why: 'a small world' });
    schema = await createSchema(db);
    restore = useTestDatabaseInCommands();
    folder = mkdtempSync(join(tmpdir(), 'entente-test-dyad-years-'));
  });
  afterAll(async () => {
    restore();
    rmSync(folder, { recursive: true });
    await emptyDatabase(db);
    await db.close();
  });

  async function answered(asked: Readonly<Record<string, unknown>>, lens = ''): Promise<Cells[]> {
    const rows: Cells[] = [];
    for (let after: string | null = null; ; ) {
      const document = parse(QUESTION.replace('LENS', lens));
      const { data, errors } = await schema.execute({ document, variables: { measures: DYAD_MEASURES, ...asked, after } });
      expect(errors).toBeUndefined();
      const page = JSON.parse(JSON.stringify(data!['dyadYears'])) as {
        readonly edges: readonly { readonly node: Row }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
      rows.push(...page.edges.map(({ node }) => cellsOf(node)));
      if (!page.pageInfo.hasNextPage) return rows;
      after = page.pageInfo.endCursor;
    }
  }

  async function rowsOf(values: Readonly<Record<string, string>>): Promise<Cells[]> {
    const { files } = await exported(db, 'dyad-years', values);
    return readCsv(files.get('export.csv')!.toString(), { columns: true, record_delimiter: '\n' });
  }

  test('has every row of every page, with values, coverage and evidence', async () => {
    const rows = await rowsOf({ of: OF, from: '1900', to: '2990' });
    expect(rows).toEqual(await answered({ actors: ACTORS, from: 1900, to: 2990 }));
    expect(rows.length).toBeGreaterThan(1000);
    const known = rows.filter(({ actor_a, actor_b }) => actor_a === 'state:NEW' && actor_b === 'state:OLD');
    // Years with coverage and a count, with coverage and zero, and with assertions but no coverage. The years before NEW and after OLD are
    // absent.
    expect(known.map(({ year }) => Number(year))).toEqual(Array.from({ length: 17 }, (_, at) => 1955 + at));
    expect(known.find(({ year }) => year === '1966')).toMatchObject({
      shared_organisations: '2',
      shared_organisations_coverage: '1950/1990',
      shared_organisations_covered_by: 'source:lists',
      shared_organisations_counted: 'organisation:one organisation:two',
      meetings: '',
      meetings_told: '0',
      meetings_coverage: '1950/1960',
    });
    expect(known.find(({ year }) => year === '1957')).toMatchObject({ meetings: '0', meetings_counted: '' });
  });

  test('applies direction, measures and lens as the query does', async () => {
    const asked = { of: OF, from: '1950', to: '1972', measures: 'visits,SHARED_ORGANISATIONS,shared-organisations', directed: 'true' };
    const question = { actors: ACTORS, from: 1950, to: 1972, measures: ['VISITS', 'SHARED_ORGANISATIONS'], directed: true };
    const plain = await rowsOf(asked);
    expect(plain).toEqual(await answered(question));
    const through = await rowsOf({ ...asked, 'valid-at': '1966-01-01', 'min-reliability': 'C', certainty: 'CERTAIN', policy: 'LATEST' });
    const lens = '@lens(validAt: "1966-01-01", minReliability: C, certainty: CERTAIN, policy: LATEST)';
    expect(through).toEqual(await answered(question, lens));
    expect(through).not.toEqual(plain);
  });

  test('has the same values and no ids without evidence', async () => {
    const [whole, short] = [
      await rowsOf({ of: OF, from: '1960', to: '1970' }),
      await rowsOf({ of: OF, from: '1960', to: '1970', evidence: 'none' }),
    ];
    const kept = (row: Cells) => Object.fromEntries(Object.entries(row).filter(([name]) => !/_(counted|ties)$/.test(name)));
    expect(short).toEqual(whole.map(kept));
  });

  test('cites the sources of assertions and the sources that only state their coverage', async () => {
    const owed = async (measures: string) => {
      const { manifest } = await exported(db, 'dyad-years', { of: OF, from: '1955', to: '1971', measures });
      expect(manifest.counts).toMatchObject({ entities: {}, ties: {}, dyadYears: 51 });
      return manifest.sources.map(({ source, assertions }) => [source, assertions]);
    };
    expect(await owed('shared-organisations')).toEqual([
      ['source:lists', 3],
      ['source:rumour', 1],
    ]);
    expect(await owed('rivalry')).toEqual([]);
    expect(await owed('meetings')).toEqual([['source:lists', 2]]);
    const { manifest } = await exported(db, 'dyad-years', { of: 'state:OLD,state:EVER', from: '1955', to: '1971', measures: 'meetings' });
    expect(manifest.sources).toMatchObject([{ source: 'source:lists', assertions: 0 }]);
  });

  test('is the same from the command and from the URL, and passes verification', async () => {
    const out = join(folder, 'pairs.csv');
    const told = await entente(
      'export',
      'dyad-years',
      '--of',
      OF,
      '--from',
      '1940',
      '--to',
      '1971',
      '--measures',
      'meetings',
      '--out',
      out,
    );
    expect(told).toMatchObject({ code: 0, stderr: expect.stringContaining('66 dyad-years that rest on 2 assertions') });
    const server = await smallServer({ exports: { db, version: '0.0.0-test' } });
    const { body, headers } = await server.inject({ url: `/export/dyad-years?of=${OF}&from=1940&to=1971&measures=meetings` });
    expect(body).toBe(readFileSync(out, 'utf8'));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    await server.close();
    expect(await entente('export', '--verify', `${out}.manifest.json`)).toMatchObject({ code: 0 });
    const { manifest } = await exported(db, 'dyad-years', { of: OF, from: '1940', to: '1971', measures: 'meetings' });
    expect(manifest.query.command).toBe(`entente export dyad-years --of ${OF} --from 1940 --to 1971 --measures meetings --known-at '#1'`);
  });

  test.each([
    [{ from: '1950', to: '1960' }, 'of: 0 different ids were given. Accepted: 2 to 200'],
    [{ of: OF, to: '1960' }, 'from: no year is given. Accepted: a year such as 1947.'],
    [{ of: OF, from: '1950', to: '1960-01' }, 'to: "1960-01" is not a year.'],
    [{ of: OF, from: '1960', to: '1950' }, 'to: 1950 is before 1960.'],
    [{ of: 'state:OLD,event:visit', from: '1950', to: '1960' }, 'of: "event:visit" is not an actor.'],
    [{ of: 'state:OLD,state:NONE', from: '1950', to: '1960' }, 'of: "state:NONE" was not recorded by #1.'],
    [
      { of: OF, from: '1950', to: '1960', measures: 'treaty-in-force' },
      'measures: "treaty-in-force" is not a measure. Did you mean "TREATIES_IN_FORCE"?',
    ],
    [
      { of: OF, from: '1950', to: '1960', hops: '2' },
      'hops: does not go with the format dyad-years. Accepted: of, from, to, measures, directed.',
    ],
    [{ of: OF, from: '1950', to: '1960', directed: 'yes' }, 'directed: "yes" is not known. Accepted: true, false.'],
    [{ of: OF, from: '1950', to: '1960', flavour: 'long' }, 'flavour: dyad-years has no such option. Accepted: evidence, guard, bom.'],
  ])('refuses %p', async (values, message) => {
    await expect(exported(db, 'dyad-years', values)).rejects.toThrow(message);
  });

  test('its arguments are refused with other formats', async () => {
    const refused = exported(db, 'json', { measures: 'visits' });
    await expect(refused).rejects.toThrow('measures: does not go with the whole graph. Accepted: with the format dyad-years.');
  });
});
