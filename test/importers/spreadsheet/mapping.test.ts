/** Users' own spreadsheets: a mapping gives facts, and a mapping can be proposed. */
import { Workbook } from 'exceljs';
import { checkFacts } from '../../../src/checks/check-facts';
import { beginImport } from '../../../src/importers/read-import';
import { guessMapping } from '../../../src/importers/spreadsheet/guess-mapping';
import { mappedFormat } from '../../../src/importers/spreadsheet/mapped-format';
import { readMapping } from '../../../src/importers/spreadsheet/read-mapping';
import { writtenFiles } from '../support/written-file';

const files = writtenFiles();
afterAll(() => files.remove());

const VISITS = `source:
  id: source:my-visits
  name: Visits, from my notes
  voice: { id: organisation:my-desk, name: My desk }
  reliability: C
  credibility: 3
rows:
  - entity: { id: "event:visit-{no}", name: "{who} in {where}", kind: MEETING, date: { column: day, form: day.month.year } }
  - tie: PARTICIPATED_IN
    subject: { column: who, code: iso3 }
    object: "event:visit-{no}"
    start: { column: day, form: day.month.year }
    role: VISITOR
  - tie: PARTICIPATED_IN
    when: where
    subject: { column: where, code: name }
    object: "event:visit-{no}"
    start: { column: day, form: day.month.year }
    role: { column: part, means: { host: HOST, third: OBSERVER } }
`;

async function told(mapping: string, sheet: string, name = 'visits.csv'): Promise<string[]> {
  const format = mappedFormat(readMapping(files.write('map.yaml', mapping)));
  const reading = await beginImport(format, [files.write(name, sheet)], { check: checkFacts });
  const lines: string[] = [];
  for await (const outcome of reading.outcomes()) {
    if (outcome.outcome === 'rejected') lines.push(`${outcome.place} ${outcome.column} ${JSON.stringify(outcome.value)} ${outcome.reason}`);
    else if (outcome.outcome === 'duplicate') lines.push(`${outcome.place} repeats ${outcome.first}`);
    else
      for (const fact of outcome.facts)
        lines.push(
          fact.fact === 'entity'
            ? fact.id
            : `${fact.subject} ${fact.type} ${fact.object} ${fact.spell.start}/${fact.spell.end ?? ''} ${fact.attributes['role']}`,
        );
  }
  return lines;
}

describe('mappedFormat', () => {
  test('reads each row as the mapping says, and rejects a row that it cannot read', async () => {
    const sheet =
      'no,day,who,where,part\n1,9.6.2017,PAK,Kazakhstan,host\n2,31.6.2017,PAK,China,host\n3,1.7.2018,PKA,China,host\n4,1.7.2018,IND,,\n5,1.7.2018,IND,China,guest\n1,9.6.2017,PAK,Kazakhstan,host\n';
    expect(await told(VISITS, sheet)).toEqual([
      'event:visit-1',
      'state:PAK',
      'state:PAK PARTICIPATED_IN event:visit-1 2017-06-09/2017-06-09 VISITOR',
      'state:KAZ',
      'state:KAZ PARTICIPATED_IN event:visit-1 2017-06-09/2017-06-09 HOST',
      'visits.csv:3 day "31.6.2017" "2017-06-31" is not a day of the calendar: that month has 30 days.',
      'visits.csv:4 who "PKA" no actor is known by this code of the scheme "iso3".',
      'event:visit-4',
      'state:IND',
      'state:IND PARTICIPATED_IN event:visit-4 2018-07-01/2018-07-01 VISITOR',
      'visits.csv:6 part "guest" is not known. Accepted: host, third.',
      'visits.csv:7 repeats visits.csv:2',
    ]);
  });

  test('takes a complete id from a column, and refuses one after a kind', async () => {
    const tie = (object: string) =>
      `source: { id: source:mine, name: Mine }\nrows:\n  - tie: MEMBER_OF\n    subject: { column: who, code: iso3 }\n    object: "${object}"\n    start: "2001"\n`;
    const sheet = 'who,body\nPAK,organisation:SCO\n';
    expect(await told(tie('{body}'), sheet)).toContainEqual(expect.stringContaining('state:PAK MEMBER_OF organisation:SCO 2001/'));
    expect(await told(tie('organisation:{body}'), 'who,body\nPAK,SCO\n')).toContainEqual(expect.stringContaining('organisation:SCO'));
    expect(await told(tie('organisation:{body}'), sheet)).toEqual([
      'visits.csv:2 body "organisation:SCO" is a complete id. Accepted: the part after the colon, or "{body}" alone in the mapping.',
    ]);
  });

  test('quotes the cell of the only column that a rule refuses', async () => {
    const mapping = `source: { id: source:mine, name: Mine }\nrows:\n  - entity: { id: "event:x-{no}", name: "x", kind: "{kind}", date: "1999" }\n`;
    expect(await told(mapping, 'no,kind\n1,VISIT\n')).toEqual([expect.stringMatching(/^visits\.csv:2 kind "VISIT" /)]);
  });

  test('accepts keys in any script, and rejects a key that leaves nothing for an id', async () => {
    const lines = await told(VISITS, 'no,day,who,where,part\nвизит,9.6.2017,PAK,,\nвізит,9.6.2017,PAK,,\n?!,9.6.2017,PAK,,\n');
    expect(lines.filter((line) => !line.startsWith('state:'))).toEqual([
      expect.stringMatching(/^event:visit-vizit-[0-9a-f]{6}$/),
      expect.stringMatching(/^event:visit-vizit-[0-9a-f]{6}$/),
      'visits.csv:4 no "?!" leaves nothing for an id. Accepted: a value with letters or digits.',
    ]);
    expect(new Set(lines.filter((line) => line.startsWith('event:'))).size).toBe(2);
  });

  test('reads a workbook like a CSV file', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('x');
    sheet.addRow(['no', 'day', 'who', 'where', 'part']);
    sheet.addRow([7, '9.6.2017', 'PAK', 'China', 'host']);
    sheet.addRow([8, { formula: 'B2', result: '9.6.2017' }, 'PAK', 'China', 'host']);
    const path = files.write('book.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const format = mappedFormat(readMapping(files.write('map.yaml', VISITS)));
    const reading = await beginImport(format, [path], { check: checkFacts });
    const outcomes: string[] = [];
    for await (const { outcome, place } of reading.outcomes()) outcomes.push(`${place} ${outcome}`);
    expect(outcomes).toEqual(['book.xlsx:2 accepted', 'book.xlsx:3 rejected', 'book.xlsx:3 end']);
  });

  test('refuses a sheet without a column that the mapping needs', async () => {
    await expect(told(VISITS, 'no,date,who,where,part\n1,1.1.2020,PAK,China,host\n')).rejects.toThrow(
      /visits\.csv:1: is not a table of "sheet": the column "day" is missing\. The header has: no, date, who, where, part\.$/,
    );
  });
});

describe('readMapping', () => {
  test('reports every problem at once, each with its line', () => {
    const text = `source:
  id: my-visits
  reliability: G
rows:
  - tie: MEMBER_FO
    subject: "{who"
    object: organisation:UN
  - tie: MEMBER_OF
    subject: { colum: who, code: iso3 }
    object: organisation:UN
    staus: FULL
  - entity: { id: "visit-{no}" }
  - nothing: here
`;
    expect(() => readMapping(files.write('bad.yaml', text))).toThrow(
      expect.objectContaining({
        problems: [
          { where: 'bad.yaml:2', what: expect.stringContaining('"my-visits" is not the id of a source') },
          { where: 'bad.yaml:2', what: expect.stringContaining('name is missing') },
          { where: 'bad.yaml:3', what: expect.stringContaining('"G" is not a grade') },
          { where: 'bad.yaml:5', what: expect.stringContaining('Did you mean "MEMBER_OF"?') },
          { where: 'bad.yaml:6', what: expect.stringContaining('braces that do not pair') },
          { where: 'bad.yaml:5', what: 'MEMBER_FO has no subject.' },
          { where: 'bad.yaml:9', what: expect.stringContaining('unknown key "colum". Did you mean "column"?') },
          { where: 'bad.yaml:9', what: expect.stringContaining('names no column') },
          { where: 'bad.yaml:8', what: 'MEMBER_OF has no subject.' },
          { where: 'bad.yaml:11', what: expect.stringContaining('unknown property "staus". Did you mean "status"?') },
          { where: 'bad.yaml:12', what: expect.stringContaining('begins with no kind') },
          { where: 'bad.yaml:13', what: 'a fact begins with "entity" or "tie".' },
        ],
      }),
    );
  });
});

describe('readMapping, for a mapping without facts', () => {
  test('refuses it, because every row would be accepted and no fact recorded', () => {
    const text = 'source: { id: source:mine, name: Mine }\nrows: []\n';
    expect(() => readMapping(files.write('empty.yaml', text))).toThrow('empty.yaml:2: rows: a row has no facts.');
  });

  test.each(['source:../../etc/passwd', 'source:/etc/passwd', 'source:a b'])('refuses the id "%s", because an id is not a path', (id) => {
    const text = `source: { id: "${id}", name: Mine }\nrows:\n  - entity: { id: "event:x-{no}", name: x, date: "1999" }\n`;
    expect(() => readMapping(files.write('path.yaml', text))).toThrow(`"${id}" is not the id of a source`);
  });

  test('makes valid ids from cells that look like paths, formulas or anchors', async () => {
    const mapping = `source: { id: source:mine, name: Mine }\nrows:\n  - entity: { id: "event:x-{no}", name: "{no}", kind: MEETING, date: "1999" }\n`;
    expect(await told(mapping, 'no\n../../etc/passwd\n=1+1\n&a\n')).toEqual(['event:x-etc-passwd', 'event:x-1-1', 'event:x-a']);
  });
});

describe('guessMapping', () => {
  test('recognises a short column of states despite a wrong code', async () => {
    const sheet = 'country,body,since\nPAK,SCO,2017-06-09\nIND,SCO,2017-06\nCHN,UN,1971\nXXX,UN,1980\n';
    expect(await guessMapping(files.write('slip.csv', sheet))).toContain('subject: { column: "country", code: iso3, on: "{since}" }');
  });

  test('proposes memberships from a column of states and a column of organisations, and the proposal can be used', async () => {
    const sheet = 'row,country,body,since,until\n1,PAK,SCO,2017-06-09,\n2,IND,SCO,2017-06,2020\n3,CHN,UN,1971,\n';
    const proposal = await guessMapping(files.write('members.csv', sheet));
    expect(proposal).toContain('subject: { column: "country", code: iso3, on: "{since}" }');
    expect(await told(proposal, sheet, 'members.csv')).toContain('state:PAK MEMBER_OF organisation:SCO 2017-06-09/ undefined');
  });

  test('proposes a meeting from two columns of states, with the only date form that fits', async () => {
    const sheet = 'a,b,when\nPakistan,India,28/02/2019\nChina,Russia,01/03/2019\n';
    const proposal = await guessMapping(files.write('talks.csv', sheet));
    expect(proposal).toContain('date: { column: "when", form: day/month/year }');
    expect(await told(proposal, sheet, 'talks.csv')).toContain(
      'state:IND PARTICIPATED_IN event:talks-28-02-2019-Pakistan-India 2019-02-28/2019-02-28 undefined',
    );
  });

  test('uses the names of columns if a short list has an unknown state and an invalid day', async () => {
    const sheet = 'Country;Body;Joined\nPakistan;UN;30.09.1947\nAtlantis;UN;31.01.2000\nIndia;SEATO;31.02.1955\n';
    const proposal = await guessMapping(files.write('short.csv', sheet));
    expect(proposal).toContain('subject: { column: "Country", code: name, on: { column: "Joined", form: day.month.year } }');
    expect(await told(proposal, sheet, 'short.csv')).toContain('state:PAK MEMBER_OF organisation:UN 1947-09-30/ undefined');
  });

  test('says if days and months could be either', async () => {
    const sheet = 'a,b,when\nPakistan,India,02/03/2019\nChina,Russia,01/03/2019\n';
    expect(await guessMapping(files.write('either.csv', sheet))).toContain(
      'when: dates, day/month/year; month/day/year fits them all as well, see which it is',
    );
  });

  test('proposes nothing if it finds no actors', async () => {
    expect(await guessMapping(files.write('x.csv', 'a,b\n1,2\n'))).toContain('No two columns of actors were found.');
  });
});

describe('texts of a mapping that cannot be recorded', () => {
  test('are refused with their line, including the texts of the source', () => {
    const bad = VISITS.replace('name: Visits, from my notes', String.raw`name: "Visits\0"`).replace(
      'name: My desk',
      String.raw`name: "My\x07 desk"`,
    );
    expect(() => readMapping(files.write('bad.yaml', bad))).toThrow(
      /bad\.yaml:3: name: "Visits\\u0000" holds the character U\+0000 at place 7[\s\S]*bad\.yaml:4: name: "My\\u0007 desk" holds/,
    );
  });
});
