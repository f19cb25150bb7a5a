/**
 * Dyad-years of data sets of the field, against counts from the same files by another method. Needs the data, see
 * test/import/field-data.ts.
 */
import { readFileSync } from 'node:fs';
import { parse as readCsv } from 'csv-parse/sync';
import { parse } from 'graphql';
import { importFiles } from '../../../src/cli/imports/import-files';
import type { Database } from '../../../src/database/database';
import { findFormat } from '../../../src/importers/formats';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { exported } from '../../export/exported';
import { filesOf } from '../../import/field-data';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

const FORMATS = ['country-codes', 'cow-states', 'cow-igo', 'atop', 'rivalries-td', 'gml-mid', 'ucdp'];
const QUESTION = `query ($actors: [ID!]!, $measures: [DyadMeasure!]!, $from: Int!, $to: Int!, $after: String) {
  dyadYears(actors: $actors, measures: $measures, from: $from, to: $to, first: 1000, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { a { id } b { id } year values { measure value told certain coverage { from to } } } }
  }
}`;

interface Row {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly year: number;
  readonly values: readonly {
    readonly measure: string;
    readonly value: number | null;
    readonly told: number;
    readonly certain: number;
    readonly coverage: unknown[];
  }[];
}

type Line = Readonly<Record<string, string>>;

const linesOf = (format: string, index: number): Line[] => readCsv(readFileSync(filesOf(format)[index]!), { columns: true, bom: true });

describe('dyad-years of data sets of the field', () => {
  let db: Database;
  let schema: EntenteSchema;

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    for (const name of FORMATS) {
      await importFiles(db, {
        format: findFormat(name),
        files: filesOf(name),
        variant: 'test',
        by: 'tester',
        why: 'known facts',
        maxBad: null,
        rejects: null,
        dryRun: false,
        speaksOfOthers: false,
      });
    }
    schema = await createSchema(db);
  }, 1_200_000);
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  async function rowsOf(actors: string[], measures: string[], from: number, to: number): Promise<Row[]> {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await schema.execute({ document: parse(QUESTION), variables: { actors, measures, from, to, after } });
      expect(errors).toBeUndefined();
      const page = JSON.parse(JSON.stringify(data!['dyadYears'])) as {
        edges: { node: Row }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      rows.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return rows;
      after = page.pageInfo.endCursor;
    }
  }

  test('India and Pakistan were both full members of 67 organisations in 2014, by the rows of Correlates of War', async () => {
    const [row] = await rowsOf(['state:IND', 'state:PAK'], ['SHARED_ORGANISATIONS'], 2014, 2014);
    expect(row!.values).toEqual([
      { measure: 'SHARED_ORGANISATIONS', value: 67, told: 67, certain: 67, coverage: [{ from: '1816', to: '2014' }] },
    ]);
  });

  test('the export has the same counts for 2014: India and Pakistan 67, India and Russia 51, Pakistan and Russia 44', async () => {
    const asked = { of: 'state:PAK,state:RUS,state:IND', from: '2014', to: '2015', measures: 'shared-organisations', evidence: 'none' };
    const { files, manifest } = await exported(db, 'dyad-years', asked);
    const told = readCsv(files.get('export.csv')!.toString(), { columns: true }) as Line[];
    expect(told.map((row) => [row['actor_a'], row['actor_b'], row['year'], row['shared_organisations']])).toEqual([
      ['state:IND', 'state:PAK', '2014', '67'],
      ['state:IND', 'state:PAK', '2015', ''],
      ['state:IND', 'state:RUS', '2014', '51'],
      ['state:IND', 'state:RUS', '2015', ''],
      ['state:PAK', 'state:RUS', '2014', '44'],
      ['state:PAK', 'state:RUS', '2015', ''],
    ]);
    expect(manifest.sources.map(({ source }) => source)).toEqual(['source:cow-igo']);
  });

  test('shared organisations of five states in every year from 1966 to 2014 are those in the rows of Correlates of War', async () => {
    const states = { IND: 'IND', PAK: 'PAK', CHN: 'CHN', USA: 'USA', JPN: 'JPN' };
    const members = linesOf('cow-igo', 1).filter(({ status }) => status === 'full');
    const of = (state: string, year: number) =>
      new Set(
        members
          .filter((line) => line['stateabb'] === state && Number(line['start_year']) <= year && year <= Number(line['end_year']))
          .map((line) => line['ioname']),
      );
    const rows = await rowsOf(
      Object.keys(states).map((code) => `state:${code}`),
      ['SHARED_ORGANISATIONS'],
      1966,
      2014,
    );
    expect(rows).toHaveLength(10 * 49);
    const differing = rows.filter(({ a, b, year, values }) => {
      const [mine, theirs] = [of(a.id.slice(6), year), of(b.id.slice(6), year)];
      return values[0]!.value !== [...mine].filter((name) => theirs.has(name)).length;
    });
    expect(differing.map(({ a, b, year, values }) => `${a.id} ${b.id} ${year} ${values[0]!.value}`)).toEqual([]);
  });

  test('a year after the data is not zero: 2015 is null, and the coverage gives the last year of the source', async () => {
    const [row] = await rowsOf(['state:IND', 'state:PAK'], ['SHARED_ORGANISATIONS'], 2015, 2015);
    expect(row!.values[0]).toMatchObject({ value: null, certain: 0, coverage: [{ from: '1816', to: '2014' }] });
  });

  test('India and Pakistan are rivals from 1947 to 2010 and never allies; the years before 1947 have no row', async () => {
    const rows = await rowsOf(['state:IND', 'state:PAK'], ['RIVALRY', 'ALLIANCES'], 1900, 2010);
    expect(rows.map(({ year }) => year)).toEqual(Array.from({ length: 64 }, (_, index) => 1947 + index));
    expect(new Set(rows.map(({ values }) => values[0]!.value))).toEqual(new Set([1]));
    const pacts = linesOf('atop', 1);
    const of = (code: string) => new Set(pacts.filter((line) => line['member'] === code).map((line) => line['atopid']));
    const [india, pakistan] = [of('750'), of('770')];
    const shared = [...india].filter((pact) => pakistan.has(pact));
    const most = Math.max(...rows.map(({ values }) => values[1]!.value!));
    expect(most).toBeLessThanOrEqual(shared.length);
  });

  test('disputes of India and Pakistan in each year of both lists are those in which the rows have them on different sides', async () => {
    const parts = linesOf('gml-mid', 1);
    const rows = await rowsOf(['state:IND', 'state:PAK'], ['DISPUTES'], 1948, 2009);
    const years = (line: Line) => [Number(line['styear']), Number(line['endyear'])] as const;
    const disputes = (year: number) => {
      const on = (code: string) => parts.filter((line) => line['ccode'] === code && years(line)[0] <= year && year <= years(line)[1]);
      return new Set(
        on('750').flatMap((mine) =>
          on('770')
            .filter((line) => line['dispnum'] === mine['dispnum'] && line['sidea'] !== mine['sidea'])
            .map((line) => line['dispnum']),
        ),
      );
    };
    // UCDP adds the armed conflicts of the two; the rest of the value is disputes.
    const ucdp = linesOf('ucdp', 0).filter((line) =>
      ['750', '770'].every((code) => [line['gwno_a'], line['gwno_b']].some((side) => side!.split(', ').includes(code))),
    );
    const wars = (year: number) => new Set(ucdp.filter((line) => Number(line['year']) === year).map((line) => line['conflict_id'])).size;
    const differing = rows.filter(({ year, values }) => values[0]!.value !== disputes(year).size + wars(year));
    expect(differing.map(({ year, values }) => [year, values[0], disputes(year).size, wars(year)])).toEqual([]);
    expect(Math.max(...rows.map(({ values }) => values[0]!.value!))).toBeGreaterThan(1);
  });
});
