/** The seed in total: every reference has its target, it is as large as expected, and its ties have every standing except RETRACTED. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { tieType } from '../../src/domain/tie-types';
import { readSeed } from '../../src/importers/seed/read-seed';
import type { AssertionFact, EntityFact, Properties } from '../../src/model/fact';
import { readBounds } from '../../src/model/spell';
import { computeStanding, type Standing } from '../../src/model/standing';
import { buildAssertionIds } from '../../src/model/tie';

const SEED = resolve(__dirname, '../../seed');
const { facts } = readSeed(SEED);
const entities = facts.filter((fact): fact is EntityFact => fact.fact === 'entity');
const assertions = facts.filter((fact): fact is AssertionFact => fact.fact === 'assertion');
const byId = new Map(entities.map((fact) => [fact.id, fact]));

/** The standing of the tie with all assertions of the seed. */
function standingOfTie(type: string, subject: string, object: string): Standing {
  const { tieId } = buildAssertionIds({ type, subject, object, key: '', sourceId: '', record: '' });
  const differing = tieType(type)!.differing;
  const pick = (all: Properties): Properties => Object.fromEntries(Object.entries(all).filter(([name]) => differing.includes(name)));
  const same = assertions.filter((fact) => buildAssertionIds(fact).tieId === tieId);
  return computeStanding(same.map((fact) => ({ ...fact, bounds: readBounds(fact.spell), attributes: pick(fact.attributes) })));
}

describe('the world of the seed', () => {
  test('contains every end of every tie, every source and every voice', () => {
    const named = assertions.flatMap(({ subject, object, sourceId, assertedBy }) => [subject, object, sourceId, assertedBy]);
    expect([...new Set(named)].filter((id) => !byId.has(id))).toEqual([]);
  });

  test('has no entity without an assertion about it or from it', () => {
    const spokenOf = new Set(assertions.flatMap(({ subject, object, sourceId, assertedBy }) => [subject, object, sourceId, assertedBy]));
    const describing = new Set(entities.map(({ sourceId }) => sourceId));
    expect(entities.map(({ id }) => id).filter((id) => !spokenOf.has(id) && !describing.has(id))).toEqual([]);
  });

  test.each([
    ['State', 25],
    ['Organisation', 30],
    ['Person', 25],
    ['Post', 20],
    ['Treaty', 10],
    ['TreatyAction', 9],
    ['Event', 30],
    ['Statement', 30],
    ['Claim', 45],
    ['Source', 30],
    ['Place', 10],
    ['Project', 5],
  ])('has the label %s at least %i times', (label, floor) => {
    expect(entities.filter((fact) => fact.label === label).length).toBeGreaterThanOrEqual(floor);
  });

  test('gives every assertion a record key and a unique id', () => {
    const ids = assertions.map((fact) => buildAssertionIds(fact).assertionId);
    expect(new Set(ids).size).toBe(assertions.length);
    expect(assertions.filter(({ record }) => record === '')).toEqual([]);
  });

  test.each<[string, string, string, Standing]>([
    ['PARTICIPATED_IN', 'person:tariq-fatemi', 'event:2025-06-03-fatemi-lavrov', 'AGREED'],
    ['HOLDS', 'person:sergey-lavrov', 'post:RUS-foreign-minister', 'AGREED'],
    ['MEMBER_OF', 'state:PAK', 'organisation:UN', 'AGREED'],
    ['MEMBER_OF', 'state:PAK', 'organisation:SCO', 'DIFFERING'],
    ['MEMBER_OF', 'state:IND', 'organisation:SCO', 'DIFFERING'],
    ['MEMBER_OF', 'state:RUS', 'organisation:SCO', 'DIFFERING'],
    ['HOLDS', 'person:shehbaz-sharif', 'post:PAK-prime-minister', 'DIFFERING'],
    ['TAKEN_BY', 'action:2025-ind-suspension-declared', 'state:IND', 'DIFFERING'],
    ['PART_OF', 'organisation:the-resistance-front', 'organisation:lashkar-e-taiba', 'DISPUTED'],
    ['TAKEN_BY', 'action:2025-pak-suspension-rejected', 'state:PAK', 'UNIQUE'],
  ])('records %s of %s and %s so that its standing is %s', (type, subject, object, standing) => {
    expect(standingOfTie(type, subject, object)).toBe(standing);
  });

  test('has claims that one side affirms and another denies', () => {
    const said = (position: string) =>
      new Set(assertions.filter((fact) => fact.type === 'ASSERTS' && fact.attributes['position'] === position).map((fact) => fact.object));
    const affirmed = said('AFFIRMS');
    expect([...said('DENIES')].filter((claim) => affirmed.has(claim)).sort()).toEqual([
      'claim:court-remains-competent',
      'claim:india-downed-five-jets',
      'claim:india-downed-large-aircraft',
      'claim:india-not-bound-during-abeyance',
      'claim:pakistan-behind-pahalgam',
      'claim:pakistan-downed-six-jets',
      'claim:strikes-hit-nine-terrorist-sites',
      'claim:strikes-non-escalatory',
      'claim:strikes-on-military-sites',
      'claim:strikes-unprovoked',
      'claim:usa-brokered-ceasefire',
    ]);
  });

  test('lists every spelling of a name as an alias of its person or organisation', () => {
    const spellings = Object.entries(parse(readFileSync(resolve(SEED, 'spellings.yaml'), 'utf8')) as Record<string, string>);
    const hasAlias = (id: string, name: string) =>
      entities.some((fact) => fact.id === id && (fact.properties['aliases'] as string[] | undefined)?.includes(name));
    expect(spellings.filter(([name, id]) => !hasAlias(id, name))).toEqual([]);
  });
});
