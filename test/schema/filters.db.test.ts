/** Filters on unknown or missing values follow one rule for every attribute, everywhere. */
import { entity, membership } from '../recorder/facts';
import { useRecordedSchema } from '../support/seeded-schema';

const spell = (start: string | null, end: string | null, endStatus: 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED') => ({
  start,
  end,
  endStatus,
});

/** Members of one organisation, named after what is known of their spells. */
const SPELLS = {
  of2017: spell('2017-06-09', null, 'ONGOING'),
  in2010: spell('2010', '2012-03', 'ENDED'),
  always: spell('..', null, 'ONGOING'),
  unknown: spell(null, null, 'UNKNOWN'),
  over: spell(null, null, 'ENDED'),
  covered: spell('2005', '2014', 'CENSORED'),
};
const EVENTS = {
  strong: { date: '2010', goldstein: 8, mode: 'visit', contexts: ['diplomatic'] },
  weak: { date: '2012-05-01', goldstein: 1, mode: 'call', contexts: ['military'] },
  bare: {},
};

const WORLD = [
  entity('source:one'),
  entity('organisation:sco'),
  ...Object.keys(SPELLS).map((name) => entity(`state:${name}`)),
  ...Object.entries(SPELLS).map(([name, dates], at) =>
    membership(`state:${name}`, 'organisation:sco', { spell: dates, locator: at === 0 ? 'p. 1' : null }),
  ),
  ...Object.entries(EVENTS).map(([name, properties]) => entity(`event:${name}`, properties)),
];

describe('filters', () => {
  const recorded = useRecordedSchema(WORLD);

  /** Names of the nodes that pass, sorted. */
  async function passing(list: string): Promise<string> {
    const data = await recorded.ask(`{ ${list} }`);
    const names: string[] = [];
    JSON.parse(JSON.stringify(data), (key, value) => {
      if (key === 'name') names.push(value as string);
      return value;
    });
    return names.sort().join(' ');
  }
  const members = (edge: string) =>
    passing(`organisations { edges { node { membersConnection(where: { edge: ${edge} }) { edges { node { name } } } } } }`);
  const events = (where: string) => passing(`events(where: ${where}) { edges { node { name } } }`);

  test.each([
    ['{ start: { from: "2010" } }', 'in2010 of2017'],
    ['{ start: { until: "2010-06" } }', 'always covered in2010'],
    ['{ start: { from: "2010-06" } }', 'in2010 of2017'],
    ['{ start: { certainly: { from: "2010-06" } } }', 'of2017'],
    ['{ start: { certainly: { until: "2010-06" } } }', 'always covered'],
    ['{ start: { possibly: { from: "2010-06" } } }', 'in2010 of2017 over unknown'],
    ['{ start: { possibly: { from: "2010-06", until: "2011" } } }', 'in2010 over unknown'],
    ['{ end: { from: "2013" } }', 'always covered of2017'],
    ['{ end: { until: "2015" } }', 'covered in2010'],
    ['{ end: { certainly: { until: "2015" } } }', 'in2010'],
    ['{ end: { certainly: { from: "2013" } } }', 'always covered of2017'],
    ['{ end: { possibly: { until: "2015" } } }', 'covered in2010 over unknown'],
    ['{ NOT: { start: { from: "2010" } } }', 'always covered over unknown'],
    ['{ NOT: { locator: { contains: "p" } } }', 'always covered in2010 over unknown'],
    ['{ locator: { eq: null } }', 'always covered in2010 over unknown'],
  ])('of spells, %s selects %s', async (edge, names) => {
    expect(await members(edge)).toBe(names);
  });

  test.each([
    ['{ date: { from: "2010-06" } }', 'strong weak'],
    ['{ date: { certainly: { from: "2010-06" } } }', 'weak'],
    ['{ date: { possibly: { until: "2010-06" } } }', 'bare strong'],
  ])('of dates of events, %s selects %s', async (where, names) => {
    expect(await events(where)).toBe(names);
  });

  test.each([
    ['goldstein: { gt: 5 }', 'strong'],
    ['goldstein: { in: [8, 9] }', 'strong'],
    ['mode: { eq: "visit" }', 'strong'],
    ['mode: { startsWith: "v" }', 'strong'],
    ['contexts: { includes: "diplomatic" }', 'strong'],
    ['date: { until: "2011" }', 'strong'],
    ['date: { certainly: { until: "2011" } }', 'strong'],
    ['OR: [{ goldstein: { gt: 5 } }, { mode: { eq: "visit" } }]', 'strong'],
    ['AND: [{ goldstein: { gt: 5 } }, { mode: { eq: "visit" } }]', 'strong'],
    ['goldstein: { eq: null }', 'bare'],
    ['NOT: { goldstein: { gt: 5 } }', 'bare weak'],
  ])('everything that does not pass { %s } passes its negation, including missing values', async (test, names) => {
    const all = ['bare', 'strong', 'weak'];
    expect(await events(`{ ${test} }`)).toBe(names);
    expect(await events(`{ NOT: { ${test} } }`)).toBe(all.filter((name) => !names.includes(name)).join(' '));
  });

  test.each([
    ['{}', 'bare strong weak'],
    ['{ NOT: {} }', ''],
    ['{ NOT: { NOT: {} } }', 'bare strong weak'],
    ['{ NOT: { AND: [] } }', ''],
    ['{ NOT: { goldstein: {} } }', ''],
    ['{ AND: [{ NOT: {} }] }', ''],
    ['{ OR: [{ NOT: {} }, { goldstein: { gt: 5 } }] }', 'strong'],
  ])('an empty filter always passes, and its negation never does: %s', async (where, names) => {
    expect(await events(where)).toBe(names);
  });

  test('a missing value passes no test, so a list that has one does not pass "all"', async () => {
    const all = (edge: string) =>
      passing(`organisations(where: { membersConnection: { all: { edge: ${edge} } } }) { edges { node { name } } }`);
    expect(await all('{ locator: { contains: "p" } }')).toBe('');
    expect(await all('{ reliability: { eq: B } }')).toBe('sco');
  });
});
