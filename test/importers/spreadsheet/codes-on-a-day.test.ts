/**
 * Codes that states held one after the other are read on the day of the row, as the mapping says. A row without a usable day is rejected
 * if it needs one.
 */
import { checkFacts } from '../../../src/checks/check-facts';
import { beginImport } from '../../../src/importers/read-import';
import { guessMapping } from '../../../src/importers/spreadsheet/guess-mapping';
import { mappedFormat } from '../../../src/importers/spreadsheet/mapped-format';
import { readMapping } from '../../../src/importers/spreadsheet/read-mapping';
import { writtenFiles } from '../support/written-file';

const files = writtenFiles();
afterAll(() => files.remove());

const mapped = (subject: string, rest = 'start: "{day}"') => `source: { id: source:mine, name: Mine }
rows:
  - tie: MEMBER_OF
    subject: ${subject}
    object: organisation:UN
    record: "{no}"
    ${rest}
`;

async function read(mapping: string, sheet: string): Promise<string[]> {
  const format = mappedFormat(readMapping(files.write('map.yaml', mapping)));
  const reading = await beginImport(format, [files.write('rows.csv', sheet)], { check: checkFacts });
  const lines: string[] = [];
  for await (const outcome of reading.outcomes()) {
    if (outcome.outcome === 'rejected')
      lines.push(`${outcome.place} ${outcome.column}: "${outcome.value}" ${outcome.reason} <${outcome.row.join('|')}>`);
    if (outcome.outcome !== 'accepted') continue;
    for (const fact of outcome.facts)
      if (fact.fact === 'assertion')
        lines.push(`${outcome.place} ${fact.subject} ${fact.spell.start}/${fact.spell.end ?? ''} ${fact.spell.endStatus}`);
  }
  return lines;
}

describe('an actor by a code', () => {
  test('is the state that held the code on the day of the row, and is rejected if no state did', async () => {
    const sheet =
      'no,who,day\nq1,365,1910-06-01\nq2,265,2015-06-01\nq3,315,2015-06-01\nq4,680,2000-01-01\nq5,679,1970-01-01\nq6,365,1950\nq7,365,2000-05\nq8,679,1990\n';
    expect(await read(mapped('{ column: who, code: cow, on: "{day}" }'), sheet)).toEqual([
      'rows.csv:2 state:RUS 1910-06-01/ UNKNOWN',
      'rows.csv:3 who: "265" is a code of the scheme "cow" that no actor held on 2015-06-01: it is of state:DDR (1949-10-07/1990-10-02). <q2|265|2015-06-01>',
      'rows.csv:4 who: "315" is a code of the scheme "cow" that no actor held on 2015-06-01: it is of state:CSK (1918-10-28/1992-12-31). <q3|315|2015-06-01>',
      'rows.csv:5 who: "680" is a code of the scheme "cow" that no actor held on 2000-01-01: it is of state:YMD (1967-11-30/1990-05-21). <q4|680|2000-01-01>',
      'rows.csv:6 who: "679" is a code of the scheme "cow" that no actor held on 1970-01-01: it is of state:YEM (1990-05-22/..). <q5|679|1970-01-01>',
      'rows.csv:7 state:SUN 1950/ UNKNOWN',
      'rows.csv:8 state:RUS 2000-05/ UNKNOWN',
      'rows.csv:9 state:YEM 1990/ UNKNOWN',
    ]);
  });

  test('is rejected without a day if several states held the code, with the years of each', async () => {
    expect(await read(mapped('{ column: who, code: cow }'), 'no,who,day\n1,365,1917\n2,770,1950\n')).toEqual([
      'rows.csv:2 who: "365" is a code of the scheme "cow" of state:RUS and state:SUN (1922-12-30/1991-12-26). Accepted: a day on which one of them held it. <1|365|1917>',
      'rows.csv:3 state:PAK 1950/ UNKNOWN',
    ]);
  });

  test('takes the day in the same forms as a start, and rejects a row at its column if the day is not a date', async () => {
    const mapping = mapped(
      '{ column: who, code: cow, on: { column: day, form: day/month/year } }',
      'start: { column: day, form: day/month/year }',
    );
    expect(await read(mapping, 'no,who,day\n1,365,7/11/1917\n2,365,30/12/1922\n3,365,31/6/1950\n4,365,soon\n')).toEqual([
      'rows.csv:2 state:RUS 1917-11-07/ UNKNOWN',
      'rows.csv:3 state:SUN 1922-12-30/ UNKNOWN',
      'rows.csv:4 day: "31/6/1950" "1950-06-31" is not a day of the calendar: that month has 30 days. <3|365|31/6/1950>',
      'rows.csv:5 day: "soon" is not a date of the form day/month/year. <4|365|soon>',
    ]);
    expect(await read(mapped('{ column: who, code: cow, on: "{day}" }', 'locator: "{no}"'), 'no,who,day\n1,365,soon\n')).toEqual([
      expect.stringMatching(/^rows\.csv:2 day: "soon" "soon" is not a date\. Accepted: EDTF .* <1\|365\|soon>$/),
    ]);
  });

  test('is refused in the mapping, at its line, if the scheme is not known', () => {
    expect(() => readMapping(files.write('bad.yaml', mapped('{ column: who, code: cwo }')))).toThrow(
      /^bad\.yaml:4: code: "cwo" is not a scheme of codes\. Did you mean "cow"\? Accepted: .*\bcow\b.*\bname\b.*\.$/,
    );
  });

  test('is proposed with its day, in any form of dates', async () => {
    const path = files.write('regimes.csv', 'state code,other state,began\n365,2,7.11.1917\n365,200,30.12.1922\n');
    expect(await guessMapping(path)).toContain('{ column: "state code", code: cow, on: { column: "began", form: day.month.year } }');
  });
});

describe('a missing end', () => {
  const sheet = 'no,who,day,left\n1,PAK,1947-09-30,\n2,IND,1945-10-30,1950\n';
  const left = (openEnd: string) => mapped('{ column: who, code: iso3 }', `start: "{day}"\n    end: "{left}"\n    openEnd: ${openEnd}`);

  test.each([
    ['ongoing', 'state:PAK 1947-09-30/ ONGOING'],
    ['unknown', 'state:PAK 1947-09-30/ UNKNOWN'],
    ['{ censored: 2016-12-31 }', 'state:PAK 1947-09-30/2016-12-31 CENSORED'],
  ])('is %s if the mapping says so; a given end stays', async (openEnd, open) => {
    expect(await read(left(openEnd), sheet)).toEqual([`rows.csv:2 ${open}`, 'rows.csv:3 state:IND 1945-10-30/1950 ENDED']);
  });

  test('cannot be another word', () => {
    expect(() => readMapping(files.write('bad.yaml', left('forever')))).toThrow(
      'bad.yaml:9: openEnd: "forever" is not known. Accepted: ongoing, unknown, or { censored: 2016-12-31 }.',
    );
    expect(() => readMapping(files.write('bad.yaml', left('{ censored: soon }')))).toThrow('bad.yaml:9: openEnd: "soon" is not a date.');
  });
});

describe('the columns of a rejected row', () => {
  test('are named for every reason', async () => {
    const mapping = mapped('{ column: who, code: iso3 }', 'start: "{day}"\n    end: "{left}"\n    endStatus: "{how}"\n    status: "{as}"');
    const sheet = [
      'no,who,day,left,how,as',
      '1,PAK,1950,1940,,FULL',
      '2,PAK,1950,,SOMEHOW,FULL',
      '3,PAK,1950,1960,,NOBODY',
      '4,PAK,1950',
      '5,PAK,1950,1960,,FULL,more',
      '6,PAK,1950,,,FULL',
      '6,PAK,1951,,,FULL',
      '',
    ].join('\n');
    expect((await read(mapping, sheet)).map((line) => /^rows\.csv:\d ([^:]*): /.exec(line)?.[1] ?? line)).toEqual([
      'day, left, how',
      'how',
      'as',
      'left',
      'column 7',
      'rows.csv:7 state:PAK 1950/ UNKNOWN',
      'who, no, day, left, how, as',
    ]);
  });
});
