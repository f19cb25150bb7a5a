/** The table of dyad-years: a value without assertions is empty, never zero; items of a list are separated by spaces. */
import { chooseOptions } from '../../../../src/exporters/exporters';
import { dyadYears } from '../../../../src/exporters/formats/tables/dyad-years';
import type { DyadExportRecord, DyadYearRecord } from '../../../../src/exporters/records';
import { aboutRecords } from '../../support/written';

const ROW: DyadYearRecord = {
  record: 'dyad-year',
  a: 'state:IND',
  b: 'state:PAK',
  year: 1971,
  values: [
    {
      measure: 'DISPUTES',
      value: 1,
      told: 2,
      certain: 1,
      coverage: [
        { source: 'source:wars', from: '-0430', to: '2003' },
        { source: 'source:news', from: '..', to: null },
      ],
      counted: ['event:1971-war', 'event:b'],
      ties: ['tie:a', 'tie:b'],
    },
    { measure: 'VISITS', value: null, told: 0, certain: 0, coverage: [], counted: [], ties: [] },
  ],
  words: [],
};
const SOURCE: DyadExportRecord = { record: 'source', key: 'source:wars', attributes: { name: 'Wars' } };

async function written(records: readonly DyadExportRecord[], given: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const about = { ...aboutRecords([], chooseOptions(dyadYears, given)), measures: ['DISPUTES', 'VISITS'] as const };
  async function* one() {
    yield* records;
  }
  const parts: string[] = [];
  for await (const part of dyadYears.write(one(), about)) parts.push(part);
  return parts;
}

describe('dyad-years', () => {
  test('has one row per pair and year, with the evidence for each value', async () => {
    expect((await written([ROW, SOURCE])).join('')).toBe(
      [
        'actor_a,actor_b,year',
        ',disputes,disputes_told,disputes_certain,disputes_coverage,disputes_covered_by,disputes_counted,disputes_ties',
        ',visits,visits_told,visits_certain,visits_coverage,visits_covered_by,visits_counted,visits_ties\n',
        "state:IND,state:PAK,1971,1,2,1,'-0430/2003 ../..,source:wars source:news,event:1971-war event:b,tie:a tie:b,,0,0,,,,\n",
      ].join(''),
    );
  });

  test('leaves out ids and the guard and adds the byte order mark if the options say so', async () => {
    const [head, row] = (await written([ROW], { evidence: 'none', guard: 'off', bom: 'yes' })).join('').split('\n');
    expect(head).toMatch(/^\uFEFFactor_a,.*,visits_covered_by$/);
    expect(row).toBe('state:IND,state:PAK,1971,1,2,1,-0430/2003 ../..,source:wars source:news,,0,0,,');
  });

  test('has only a header without rows', async () => {
    expect((await written([])).join('').split('\n').slice(1)).toEqual(['']);
  });

  test('is written in parts as the rows arrive', async () => {
    const parts = await written(Array.from({ length: 1000 }, () => ROW));
    expect(Math.max(...parts.map((part) => part.split('\n').length - 1))).toBeLessThanOrEqual(200);
    expect(parts.join('').split('\n')).toHaveLength(1002);
  });
});
