/** The cases on which exports have failed before, each a small world of its own. The golden files of every format show them. */
import type { FactInput } from '../../src/model/read-plain-fact';

export interface Case {
  /** The name of its golden files. */
  readonly name: string;
  readonly inputs: readonly FactInput[];
}

/** Entities that every case needs: two sources, one of them a data set. */
export const COMMON: readonly FactInput[] = [
  {
    entity: {
      id: 'source:register',
      name: 'A register of ties',
      kind: 'DATA_SET',
      publisher: 'The registrar',
      published: '2024-01-15',
      licence: 'CC-BY-4.0',
      citation: 'The registrar (2024). A register of ties.',
      reliability: 'A',
    },
  },
  { entity: { id: 'source:gazette', name: 'The gazette', kind: 'NEWS_REPORT', published: '2025-06-03', reliability: 'C' } },
];

const tie = (type: string, subject: string, object: string, rest: FactInput = {}): FactInput => ({ tie: type, subject, object, ...rest });
const entity = (id: string, name: string, rest: FactInput = {}): FactInput => ({ entity: { id, name, ...rest } });

const INDIA = entity('state:IND', 'India', { iso2: 'IN', iso3: 'IND', cow: 750, codes: ['cow:750', 'iso3:IND'] });
const PAKISTAN = entity('state:PAK', 'Pakistan', { iso2: 'PK', iso3: 'PAK', cow: 770, existsFrom: '1947-08-14' });
const SCO = entity('organisation:SCO', 'Shanghai Cooperation Organisation', { kind: 'IGO', abbreviation: 'SCO', founded: '2001-06-15' });
const LONG_TITLE =
  'Treaty between the Government of the First Party and the Government of the Second Party concerning the delimitation of the continental shelf, the exchange of notes, and the settlement of all disputes of it';

/** In the order of the golden files' names. */
export const CASES: readonly Case[] = [
  {
    name: 'arabic',
    inputs: [
      entity('organisation:AL', 'جامعة الدول العربية', { kind: 'IGO', aliases: ['League of Arab States'] }),
      entity('state:EGY', 'مصر'),
      tie('MEMBER_OF', 'state:EGY', 'organisation:AL', { start: '1945-03-22', endStatus: 'ONGOING', status: 'FULL' }),
    ],
  },
  {
    name: 'contested-tie',
    inputs: [
      INDIA,
      PAKISTAN,
      SCO,
      tie('MEMBER_OF', 'state:IND', 'organisation:SCO', { start: '2017-06-09', endStatus: 'ONGOING', status: 'FULL' }),
      tie('MEMBER_OF', 'state:IND', 'organisation:SCO', {
        start: '2016',
        endStatus: 'UNKNOWN',
        status: 'OBSERVER',
        source: 'source:gazette',
        assertedBy: 'state:PAK',
        locator: 'paragraph 4',
        quote: 'as "observer"',
      }),
    ],
  },
  {
    name: 'cyrillic',
    inputs: [
      entity('person:sergey-lavrov', 'Сергей Лавров', { givenName: 'Сергей', familyName: 'Лавров', born: '1950-03-21' }),
      entity('post:RUS-foreign-minister', 'Министр иностранных дел'),
      tie('HOLDS', 'person:sergey-lavrov', 'post:RUS-foreign-minister', { start: '2004-03-09', endStatus: 'ONGOING' }),
    ],
  },
  {
    name: 'denied-tie',
    inputs: [
      entity('state:THI', 'Thailand'),
      entity('state:MYA', 'Burma'),
      tie('RIVAL_OF', 'state:MYA', 'state:THI', { start: '1947-08-15', endStatus: 'UNKNOWN' }),
      tie('RIVAL_OF', 'state:MYA', 'state:THI', {
        stance: 'DENIES',
        start: '1972-07-02',
        endStatus: 'ONGOING',
        source: 'source:gazette',
        assertedBy: 'state:MYA',
        grounds: ['territory', 'position'],
        quote: 'no "rivals"',
      }),
      tie('HAS_MISSION_IN', 'state:MYA', 'state:THI', {
        stance: 'DENIES',
        start: '2020',
        end: '2024~',
        kind: 'EMBASSY',
        key: 'second',
        source: 'source:gazette',
        locator: '=note & 4',
      }),
    ],
  },
  {
    name: 'devanagari',
    inputs: [
      entity('state:NPL', 'नेपाल'),
      entity('place:kathmandu', 'काठमाडौं', { point: { latitude: 27.7172, longitude: 85.324 } }),
      tie('CAPITAL_OF', 'place:kathmandu', 'state:NPL', { start: '1768', endStatus: 'ONGOING' }),
    ],
  },
  {
    name: 'escapes',
    inputs: [
      entity('organisation:escapes', `Smith & "Sons" <of> O'Neill`, {
        kind: 'COMPANY',
        note: 'two lines,\nand a comma; a tab\tand a \\ backslash',
      }),
      entity('organisation:formula', '=HYPERLINK("http://example.org")', { aliases: ['+1', '-1', '@SUM(A1)', '|pipe|', ';semi;colon'] }),
      tie('PART_OF', 'organisation:escapes', 'organisation:formula', { locator: ']]> & -->', quote: `<a href='x'>` }),
    ],
  },
  {
    name: 'long-title',
    inputs: [
      INDIA,
      entity('treaty:long', LONG_TITLE, { ambit: 'BILATERAL', date: '1974-06-26' }),
      tie('PARTY_TO', 'state:IND', 'treaty:long', { start: '1974-07-08', endStatus: 'ONGOING', status: 'PARTY', signed: '1974-06-26' }),
    ],
  },
  {
    name: 'namibia',
    inputs: [
      entity('state:NAM', 'Namibia', { iso2: 'NA', iso3: 'NAM', cow: 565 }),
      entity('organisation:UN', 'United Nations', { kind: 'IGO', abbreviation: 'UN' }),
      tie('MEMBER_OF', 'state:NAM', 'organisation:UN', { start: '1990-04-23', endStatus: 'ONGOING', status: 'FULL' }),
    ],
  },
  {
    name: 'open-end',
    inputs: [
      INDIA,
      PAKISTAN,
      tie('RIVAL_OF', 'state:IND', 'state:PAK', { start: '1947-08-15', endStatus: 'UNKNOWN', grounds: ['territory', 'position'] }),
      tie('HAS_MISSION_IN', 'state:IND', 'state:PAK', {
        start: '1948-01-01',
        end: '2005-12-31',
        endStatus: 'CENSORED',
        kind: 'HIGH_COMMISSION',
      }),
    ],
  },
  {
    name: 'open-start',
    inputs: [
      INDIA,
      PAKISTAN,
      tie('CONTIGUOUS_WITH', 'state:PAK', 'state:IND', { start: '..', endStatus: 'ONGOING', contiguity: 1 }),
      tie('ALLIED_WITH', 'state:IND', 'state:PAK', { end: '1816', obligations: ['neutrality'] }),
    ],
  },
  {
    name: 'same-day-event',
    inputs: [
      INDIA,
      entity('event:one-day', 'A meeting of one day', { kind: 'MEETING', date: '2025-06-03', goldstein: 3.4 }),
      tie('PARTICIPATED_IN', 'state:IND', 'event:one-day', { role: 'HOST', originator: true }),
    ],
  },
  {
    name: 'self-loop',
    inputs: [
      INDIA,
      tie('HAS_MISSION_IN', 'state:IND', 'state:IND', { start: '1950', end: '1951', kind: 'OTHER', city: 'New Delhi', key: 'odd' }),
    ],
  },
  {
    name: 'two-of-one-name',
    inputs: [
      entity('person:george-bush-1924', 'George Bush', { born: '1924-06-12' }),
      entity('person:george-bush-1946', 'George Bush', { born: '1946-07-06' }),
      entity('post:USA-president', 'President'),
      tie('HOLDS', 'person:george-bush-1924', 'post:USA-president', { start: '1989-01-20', end: '1993-01-20' }),
      tie('HOLDS', 'person:george-bush-1946', 'post:USA-president', { start: '2001-01-20', end: '2009-01-20' }),
    ],
  },
  {
    name: 'two-spells',
    inputs: [
      entity('state:ZAF', 'South Africa'),
      entity('organisation:Commonwealth', 'Commonwealth of Nations', { kind: 'IGO' }),
      tie('MEMBER_OF', 'state:ZAF', 'organisation:Commonwealth', {
        start: '1931-12-11',
        end: '1961-05-31',
        status: 'FULL',
        record: 'first',
      }),
      tie('MEMBER_OF', 'state:ZAF', 'organisation:Commonwealth', {
        start: '1994-06-01',
        endStatus: 'ONGOING',
        status: 'FULL',
        record: 'second',
      }),
    ],
  },
  {
    name: 'year-1648',
    inputs: [
      entity('state:FRN', 'France'),
      entity('state:HRE', 'Holy Roman Empire'),
      entity('treaty:muenster-1648', 'Treaty of Münster', { date: '1648-10-24' }),
      tie('PARTY_TO', 'state:FRN', 'treaty:muenster-1648', { start: '1648-10-24', end: '1789~', status: 'PARTY' }),
      tie('PARTY_TO', 'state:HRE', 'treaty:muenster-1648', { start: '1648-10', end: '1806-08-06', status: 'PARTY' }),
    ],
  },
  {
    name: 'year-only',
    inputs: [
      INDIA,
      SCO,
      tie('MEMBER_OF', 'state:IND', 'organisation:SCO', { start: '2005', end: '2017', status: 'OBSERVER', record: 'observer' }),
    ],
  },
];
