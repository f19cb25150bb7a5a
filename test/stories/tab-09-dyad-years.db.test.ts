/** Example tab 9: dyad-years of India and Pakistan, 1947 to 2024, on the world of the seed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/database/database';
import { connectSeededDatabase } from '../support/seeded-database';
import { type Served, serveSchema } from '../support/serve-schema';

const TAB = readFileSync(join(__dirname, '../../dashboard/playground/examples/09-dyad-years-with-coverage.graphql'), 'utf8');

interface Row {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly year: number;
  readonly values: readonly {
    readonly measure: string;
    readonly value: number | null;
    readonly told: number;
    readonly certain: number;
    readonly coverage: readonly unknown[];
    readonly evidence: { readonly counted: readonly { readonly id: string }[] };
  }[];
}

describe('tab 9, dyad-years with coverage', () => {
  let db: Database;
  let served: Served;
  let rows: readonly Row[];
  let answer: Awaited<ReturnType<Served['ask']>>;

  beforeAll(async () => {
    db = await connectSeededDatabase();
    served = await serveSchema(db);
    answer = await served.ask({ query: TAB });
    expect(answer.errors).toBeUndefined();
    rows = (answer.data as { dyadYears: { edges: { node: Row }[] } }).dyadYears.edges.map(({ node }) => node);
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
  });

  test('there is one row a year for India and Pakistan, from the year in which both exist', () => {
    expect(rows.map(({ year }) => year)).toEqual(Array.from({ length: 78 }, (_, index) => 1947 + index));
    expect(new Set(rows.map(({ a, b }) => `${a.id} ${b.id}`))).toEqual(new Set(['state:IND state:PAK']));
  });

  test('each year has the expected counts and certain counts', () => {
    const lines = rows.map(({ values }) => values.map(({ told, certain }) => `${told}/${certain}`).join('  '));
    expect(
      runs(
        rows.map(({ year }) => year),
        lines,
      ),
    ).toMatchInlineSnapshot(`
     "1947-1949  3/2  0/0  0/0  2/0  0/0  1/1
     1950-1960  4/4  0/0  0/0  2/0  0/0  0/0
     1961-1964  4/4  1/1  0/0  2/0  0/0  0/0
     1965-1965  4/4  1/1  0/0  2/0  0/0  1/1
     1966-1966  4/4  2/2  0/0  2/0  0/0  0/0
     1967-1970  4/4  2/1  0/0  2/0  0/0  0/0
     1971-1971  4/4  2/1  0/0  2/0  0/0  1/1
     1972-1972  4/4  3/2  0/0  2/0  0/0  0/0
     1973-1978  3/3  3/2  0/0  2/0  0/0  0/0
     1979-1984  4/4  3/2  0/0  2/0  0/0  0/0
     1985-1988  5/5  3/2  0/0  2/0  0/0  0/0
     1989-1990  6/6  3/2  0/0  2/0  0/0  0/0
     1991-1994  6/6  4/3  0/0  2/0  0/0  0/0
     1995-1998  7/7  4/3  0/0  2/0  0/0  0/0
     1999-1999  7/7  4/3  1/1  2/0  0/0  1/1
     2000-2003  6/6  4/3  0/0  2/0  0/0  0/0
     2004-2011  7/7  4/3  0/0  2/0  0/0  0/0
     2012-2012  8/8  4/3  0/0  2/0  0/0  0/0
     2013-2016  7/7  4/3  0/0  2/0  0/0  0/0
     2017-2018  8/8  4/3  0/0  2/0  0/0  0/0
     2019-2023  8/8  4/3  0/0  2/2  0/0  0/0
     2024-2024  8/8  4/3  1/1  2/2  0/0  0/0"
    `);
  });

  test('every value is null: no source of the seed covers all memberships, treaties, meetings or disputes of the two', () => {
    const values = rows.flatMap((row) => row.values);
    expect(values.filter(({ value }) => value !== null)).toEqual([]);
    expect(values.flatMap(({ coverage }) => coverage)).toEqual([]);
  });

  test('each number has evidence that can be opened', () => {
    const in1971 = rows.find(({ year }) => year === 1971)!;
    expect(in1971.values.map(({ measure, evidence }) => [measure, evidence.counted.map(({ id }) => id)])).toMatchInlineSnapshot(`
     [
       [
         "SHARED_ORGANISATIONS",
         [
           "organisation:IMF",
           "organisation:UN",
           "organisation:commonwealth",
           "organisation:world-bank",
         ],
       ],
       [
         "TREATIES_IN_FORCE",
         [
           "treaty:indus-waters-1960",
           "treaty:tashkent-1966",
         ],
       ],
       [
         "MEETINGS",
         [],
       ],
       [
         "MISSIONS",
         [],
       ],
       [
         "HOSTILE_ACTS",
         [],
       ],
       [
         "DISPUTES",
         [
           "event:1971-india-pakistan-war",
         ],
       ],
     ]
    `);
  });

  test('the receipt names the sources of the answer and counts the contested ties', () => {
    const { receipt } = answer.extensions as {
      receipt: { sources: string[]; contested: number; truncated: boolean };
    };
    expect([receipt.sources, receipt.contested, receipt.truncated]).toMatchInlineSnapshot(`
     [
       [
         "source:atop",
         "source:ieadb-manytreaties",
         "source:indus-treaty-text",
         "source:organisation-record",
         "source:public-record",
         "source:sco-record",
         "source:treaty-record",
         "source:un-record",
         "source:wikidata-missions-2022",
         "source:world-bank-record",
         "source:world-factbook",
       ],
       4,
       false,
     ]
    `);
  });
});

/** Joins years with the same line. */
function runs(years: readonly number[], lines: readonly string[]): string {
  const found: { first: number; last: number; line: string }[] = [];
  years.forEach((year, at) => {
    const line = lines[at]!;
    const before = found.at(-1);
    if (before?.line === line && before.last === year - 1) before.last = year;
    else found.push({ first: year, last: year, line });
  });
  return found.map(({ first, last, line }) => `${first}-${last}  ${line}`).join('\n');
}
