/**
 * Imports every complete file of the field's own data into one database, and queries the result. expected.py, which is independent of the
 * project, counts the expected values.
 */
import { execFileSync } from 'node:child_process';
import { parse } from 'graphql';
import { importFiles } from '../../src/cli/imports/import-files';
import type { ImportReport } from '../../src/cli/imports/import-request';
import type { Database } from '../../src/database/database';
import { findFormat } from '../../src/importers/formats';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { reportProgress } from '../support/report-progress';
import { connectPreparedDatabase } from '../support/test-database';
import { FIELD_DATA, filesOf, WHOLE_FILES } from './field-data';

interface Expected {
  readonly rows: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** On a busy machine the import may take hours; its progress is printed. */
const LONG = 3 * 60 * 60_000;
const python = execFileSync('python3', ['test/import/expected.py', FIELD_DATA], { maxBuffer: 2 ** 26, encoding: 'utf8' });
const { rows: counted, answers } = JSON.parse(python) as Expected;

describe('the field’s own data', () => {
  let db: Database;
  let schema: EntenteSchema;
  const reports = new Map<string, ImportReport>();

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    for (const [format] of WHOLE_FILES) {
      const report = await importFiles(db, requestFor(format));
      reports.set(format, report);
      const { read, accepted, rejected, duplicate } = report.rows;
      reportProgress(
        `${format}: ${read} rows, ${accepted} accepted, ${rejected} rejected, ${duplicate} duplicate; ${reports.size} of ${WHOLE_FILES.length} formats`,
      );
    }
    schema = await createSchema(db);
  }, LONG);
  afterAll(() => db.close());

  test.each(WHOLE_FILES.map(([format]) => format))('%s: every row of its files is accounted for', (format) => {
    const { rows } = reports.get(format)!;
    const [, ...files] = WHOLE_FILES.find(([name]) => name === format)!;
    expect(rows.read).toBe(files.reduce((sum, file) => sum + (counted[file] ?? Number.NaN), 0));
    expect(rows.accepted + rows.rejected + rows.duplicate).toBe(rows.read);
  });

  test('rejects at least the rows of GGO parties that end before they start', () => {
    const { rejected } = reports.get('ggo')!.tables['parties']!;
    expect(rejected).toBeGreaterThanOrEqual(answers['ggoRowsThatEndBeforeTheyStart'] as number);
  });

  test(
    'a second import of all files changes nothing',
    async () => {
      for (const [format] of WHOLE_FILES) {
        const { recording, rows } = await importFiles(db, requestFor(format));
        expect({ format, recording, rows }).toEqual({ format, recording: null, rows: reports.get(format)!.rows });
      }
    },
    LONG,
  );

  async function ask(query: string): Promise<Record<string, Json>> {
    const { data, errors } = await schema.execute({ document: parse(query), variables: {} });
    expect(errors).toBeUndefined();
    return data as Record<string, Json>;
  }

  const ofThree = (fields: string) =>
    ['PAK', 'IND', 'RUS'].map((code) => `${code}: entity(id: "state:${code}") { ... on State { ${fields} } }`).join(' ');

  const PAIRS = { 'PAK RUS': ['PAK', 'RUS'], 'PAK IND': ['PAK', 'IND'], 'RUS IND': ['RUS', 'IND'] };

  test.each([
    // The project's list of states has an entry of its own, of the kind OTHER. It is not an intergovernmental organisation.
    ['sharedFullIn2014ByCow', 'organisation:correlates-of-war', '2014-12-31', ['OTHER']],
    ['sharedFullByFactbook', 'organisation:world-factbook', '2025-01-01', []],
  ])('answers %s, by sharedMemberships', async (name, voice, day, without: readonly string[]) => {
    const fields = Object.entries(PAIRS).map(
      ([pair, [a, b]]) =>
        `${pair.replace(' ', '_')}: sharedMemberships(of: ["state:${a}", "state:${b}"], status: [FULL]) { organisation { id kind } }`,
    );
    const found = await ask(`query @lens(validAt: "${day}", assertedBy: ["${voice}"], background: false) { ${fields.join(' ')} }`);
    const organisations = (pair: string) =>
      (found[pair.replace(' ', '_')] as unknown as readonly { organisation: Json }[]).map(({ organisation }) => organisation);
    const count = (pair: string) => organisations(pair).filter(({ kind }) => !without.includes(String(kind))).length;
    expect(Object.fromEntries(Object.keys(PAIRS).map((pair) => [pair, count(pair)]))).toEqual(answers[name]);
  });

  test('answers sharedFullIn2014ByCow, by dyadYears', async () => {
    const found = await ask(
      'query @lens(assertedBy: ["organisation:correlates-of-war"], background: false) { dyadYears(actors: ["state:PAK", "state:IND", "state:RUS"], measures: [SHARED_ORGANISATIONS], from: 2014, to: 2014) { edges { node { a { id } b { id } values { value } } } } }',
    );
    const told = new Map(
      dyads(found).map(({ a, b, values }) => [[(a as Json)['id'], (b as Json)['id']].sort().join(' '), (values as Json[])[0]?.['value']]),
    );
    const value = ([a, b]: readonly string[]) => told.get([`state:${a}`, `state:${b}`].sort().join(' '));
    expect(Object.fromEntries(Object.entries(PAIRS).map(([pair, codes]) => [pair, value(codes)]))).toEqual(
      answers['sharedFullIn2014ByCow'],
    );
  });

  test('answers disputesOfIndiaAndPakistan, by dyadYears', async () => {
    const found = await ask(
      'query @lens(assertedBy: ["organisation:gml-mid"], background: false) { dyadYears(actors: ["state:PAK", "state:IND"], measures: [DISPUTES], from: 1947, to: 2010) { edges { node { values { evidence { counted { id } } } } } } }',
    );
    const counted = dyads(found).flatMap(({ values }) =>
      (values as Json[]).flatMap(({ evidence }) => (evidence as Json)['counted'] as Json[]),
    );
    const { disputes } = answers['disputesOfIndiaAndPakistan'] as { disputes: number };
    expect(new Set(counted.map(({ id }) => id)).size).toBe(disputes);
  });

  test('answers viennaConvention, by treatyStatus', async () => {
    const found = await ask(
      'query @lens(assertedBy: ["organisation:untc"], background: false) { status: treatyStatus(treaty: "treaty:untc-23-1") { parties { status } steps { __typename } } }',
    );
    const { parties, steps } = found['status'] as { parties: readonly Json[]; steps: readonly Json[] };
    const of = (status: string) => parties.filter((party) => party['status'] === status).length;
    expect({ bound: of('PARTY'), signedOnly: of('SIGNATORY'), steps: steps.length }).toEqual(answers['viennaConvention']);
  });

  test('answers disputesOfIndiaAndPakistan', async () => {
    const fields = 'participationsConnection(first: 200) { edges { node { id } properties { side } } }';
    const found = await ask(`query @lens(assertedBy: ["organisation:gml-mid"], background: false) { ${ofThree(fields)} }`);
    const sides = (code: string) =>
      new Map(edges(found[code], 'participationsConnection').map(({ node, properties }) => [node['id'], properties['side']]));
    const [india, pakistan] = [sides('IND'), sides('PAK')];
    const both = [...india.keys()].filter((id) => pakistan.has(id));
    expect({
      disputes: both.length,
      onOppositeSides: both.filter((id) => india.get(id) !== pakistan.get(id)).length,
      IndiaOnSideA: both.filter((id) => india.get(id) === 'A').length,
    }).toEqual(answers['disputesOfIndiaAndPakistan']);
  });

  test.each([
    ['ledWhenIndusTreatyWasSigned', '1960-09-19'],
    ['ledWhenSimlaWasSigned', '1972-07-02'],
  ])('answers %s', async (name, day) => {
    const post = (code: string) =>
      `${code}: entity(id: "post:${code}-effective-leader") { ... on Post { holdersConnection { edges { node { name } properties { start } } } } }`;
    const found = await ask(
      `query @lens(validAt: "${day}", assertedBy: ["organisation:archigos"], background: false) { ${post('PAK')} ${post('IND')} }`,
    );
    const led = (code: string) => edges(found[code], 'holdersConnection').map(({ node }) => node['name']);
    expect({ PAK: led('PAK'), IND: led('IND') }).toEqual(answers[name]);
  });

  test('answers pactsOfIndiaAndPakistan', async () => {
    const fields = 'treatiesConnection(first: 200) { edges { node { id } properties { status } } }';
    const found = await ask(`query @lens(assertedBy: ["organisation:atop"], background: false) { ${ofThree(fields)} }`);
    const pacts = (code: string) => new Set(edges(found[code], 'treatiesConnection').map(({ node }) => node['id']));
    expect([...pacts('IND')].filter((id) => pacts('PAK').has(id)).sort()).toEqual(answers['pactsOfIndiaAndPakistan']);
  });

  test('answers viennaConvention', async () => {
    const found = await ask(
      'query @lens(assertedBy: ["organisation:untc"], background: false) { t: entity(id: "treaty:untc-23-1") { ... on Treaty { partiesConnection(first: 300) { edges { node { id } properties { status } } } actionsConnection(first: 300) { edges { node { id } properties { start } } } } } }',
    );
    const parties = edges(found['t'], 'partiesConnection');
    const bound = new Set(parties.filter(({ properties }) => properties['status'] === 'PARTY').map(({ node }) => node['id']));
    const all = new Set(parties.map(({ node }) => node['id']));
    const steps = edges(found['t'], 'actionsConnection').length;
    expect({ bound: bound.size, signedOnly: all.size - bound.size, steps }).toEqual(answers['viennaConvention']);
  });

  test('answers lastEpisodeOfIndiaAndPakistan', async () => {
    const fields = 'participationsConnection(first: 200) { edges { node { id ... on Event { date endDate } } properties { start } } }';
    const found = await ask(`query @lens(assertedBy: ["organisation:ucdp"], background: false) { ${ofThree(fields)} }`);
    const events = (code: string) => edges(found[code], 'participationsConnection').map(({ node }) => node);
    const pakistan = new Set(events('PAK').map(({ id }) => id));
    const [last] = events('IND')
      .filter(({ id }) => pakistan.has(id))
      .sort((a, b) => String(b['date']).localeCompare(String(a['date'])));
    expect([last?.['date'], last?.['endDate']]).toEqual(answers['lastEpisodeOfIndiaAndPakistan']);
  });

  test('the SCO has three versions: sources differ on Russia, and only COW omits Pakistan', async () => {
    const found = await ask(
      '{ sco: entity(id: "organisation:SCO") { ... on Organisation { membersConnection(first: 200) { edges { node { id } properties { start endStatus standing source { id } } } } } } }',
    );
    const members = edges(found['sco'], 'membersConnection');
    const told = (state: string) =>
      members
        .filter(({ node }) => node['id'] === state)
        .map(({ properties }) => [(properties['source'] as Json)['id'], properties['start'], properties['standing']]);
    expect(told('state:RUS').sort()).toEqual([
      ['source:atop', '1996-04-26', 'DIFFERING'],
      ['source:atop', '2001-06-15', 'DIFFERING'],
      ['source:cow-igo', '1996', 'DIFFERING'],
      ['source:world-factbook', null, 'DIFFERING'],
    ]);
    expect(
      told('state:PAK')
        .map(([source]) => source)
        .sort(),
    ).toEqual(['source:atop', 'source:world-factbook']);
  });
});

type Json = { readonly [name: string]: unknown };
interface Edge {
  readonly node: Json;
  readonly properties: Json;
}

function edges(entity: Json | undefined, connection: string): readonly Edge[] {
  const page = entity?.[connection] as Json | undefined;
  return (page?.['edges'] ?? []) as readonly Edge[];
}

function dyads(found: Record<string, Json>): readonly Json[] {
  return edges(found, 'dyadYears').map(({ node }) => node);
}

function requestFor(format: string) {
  const rest = {
    by: 'tester',
    why: `whole files of ${format}`,
    variant: 'test',
    maxBad: null,
    rejects: null,
    dryRun: false,
    speaksOfOthers: false,
  };
  return { format: findFormat(format), files: filesOf(format), ...rest };
}
