/** Finds one entity by id or code; a code that several entities had in turn is read on a day. */
import type { Database } from '../../../src/database/database';
import { record } from '../../../src/recorder/recorder';
import { entity } from '../../recorder/facts';
import { type Served, serveSchema } from '../../support/serve-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

const WORLD = [
  entity('state:SUN', {
    existsFrom: '1922-12-30',
    existsTo: '1991-12-26',
    codes: ['cow:365', 'iso3:SUN'],
  }),
  entity('state:RUS', {
    existsFrom: '1991-12-26',
    codes: ['cow:365', 'iso3:RUS'],
  }),
  entity('state:YUG', {
    existsFrom: '1918-12-01',
    existsTo: '2003',
    codes: ['cow:345'],
  }),
  entity('state:SCG', {
    existsFrom: '2003',
    existsTo: '2006-06-04',
    codes: ['cow:345'],
  }),
  entity('state:YEM', { codes: ['cow:679', 'gw:678'] }),
  entity('organisation:odd', { codes: ['odd:a "b" \\ c'] }),
];

describe('entity', () => {
  let db: Database;
  let served: Served;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await record(db, WORLD, { key: 'world', by: 'tester', why: 'a test' });
    await record(db, [entity('state:PAK', { codes: ['iso3:PAK'] })], {
      key: 'later',
      by: 'tester',
      why: 'a test',
    });
    served = await serveSchema(db);
  });
  afterAll(async () => {
    await served.server.close();
    await emptyDatabase(db);
    await db.close();
  });

  const idOf = async (asked: string, lens = '') => {
    const { data, errors } = await served.ask({
      query: `query Q ${lens} { entity(${asked}) { id } }`,
    });
    return errors ? errors.map(({ message, extensions }) => `${extensions['code']} ${message}`).join('\n') : data?.['entity'];
  };

  test.each([
    ['id: "state:RUS"', 'state:RUS'],
    ['code: "iso3:SUN"', 'state:SUN'],
    ['code: "iso3:SUN", on: "1950-01-01"', 'state:SUN'],
    // Before the Soviet Union, the importers assign this code to Russia.
    ['code: "cow:365", on: "1910-06-01"', 'state:RUS'],
    ['code: "cow:679", on: "2000-01-01"', 'state:YEM'],
    ['code: "cow:365", on: "1960-09-19"', 'state:SUN'],
    ['code: "cow:365", on: "2025-05-09"', 'state:RUS'],
    // Both existed on this day; the state that ended then still had the code.
    ['code: "cow:365", on: "1991-12-26"', 'state:SUN'],
    [String.raw`code: "odd:a \"b\" \\ c"`, 'organisation:odd'],
  ])('%s finds %s', async (asked, id) => {
    expect(await idOf(asked)).toEqual({ id });
  });

  test('without a day of its own, a code is read on the day of the lens', async () => {
    expect(await idOf('code: "cow:365"', '@lens(validAt: "1960-09-19")')).toEqual({ id: 'state:SUN' });
    expect(await idOf('code: "cow:365", on: "2000-01-01"', '@lens(validAt: "1960-09-19")')).toEqual({ id: 'state:RUS' });
  });

  test.each([
    'id: "state:XXX"',
    'code: "iso3:XXX"',
    'code: "COW:365"',
    // Outside the years of its holder, a code belongs to no entity, even if no other entity ever had it.
    'code: "iso3:SUN", on: "2025-05-09"',
    'code: "iso3:SUN", on: "1910-06-01"',
    'code: "gw:678", on: "1900-01-01"',
    'code: "cow:679", on: "1970-01-01"',
  ])('%s finds no entity', async (asked) => {
    expect(await idOf(asked)).toBeNull();
  });

  test('an entity that was not recorded by the lens’s knownAt is not found', async () => {
    expect(await idOf('code: "iso3:PAK"')).toEqual({ id: 'state:PAK' });
    for (const asked of ['code: "iso3:PAK"', 'id: "state:PAK"']) expect(await idOf(asked, '@lens(knownAt: "#1")')).toBeNull();
  });

  test('arguments that do not identify one entity are refused', async () => {
    const asked = [
      'code: "cow:365"',
      'code: "cow:345", on: "2003-06-01"',
      '',
      'id: "state:RUS", code: "cow:365"',
      'id: "state:RUS", on: "2025-05-09"',
      'id: "stat:RUS"',
      'code: "PAK"',
      'code: "cow:365", on: "someday"',
    ];
    const answers = [];
    for (const one of asked) answers.push(await idOf(one === '' ? 'id: null' : one));
    expect(answers).toMatchInlineSnapshot(`
     [
       "INVALID_ARGUMENT entity.code: "cow:365" is the code of state:RUS and state:SUN (1922-12-30/1991-12-26). Accepted: on, a day on which one of them held it; or an id.",
       "INVALID_ARGUMENT entity.code: "cow:345" is the code of state:SCG (2003-01-01/2006-06-04) and state:YUG (1918-12-01/2003-12-31). Accepted: on, a day on which one of them held it; or an id.",
       "INVALID_ARGUMENT entity: neither id nor code is given. Accepted: exactly one of them.",
       "INVALID_ARGUMENT entity: both id and code are given. Accepted: exactly one of them.",
       "INVALID_ARGUMENT entity.on: "2025-05-09" is given without a code. Accepted: on beside code.",
       "INVALID_ARGUMENT entity.id: "stat:RUS" is of no kind of entity. Did you mean "state"? Accepted: ids that begin with state:, organisation:, person:, post:, treaty:, action:, event:, statement:, claim:, source:, place:, issue:, project:.",
       "INVALID_ARGUMENT entity.code: "PAK" is not a code. Accepted: scheme:value, such as cow:770, iso3:PAK or wikidata:Q843.",
       "INVALID_ARGUMENT entity.on: "someday" is not a date. Accepted: EDTF such as 2025-06-03, 2025-04, 1960, 1964~, 2013-05?, 196X, 1897-XX-16.",
     ]
    `);
  });
});
