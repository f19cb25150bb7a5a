/** The same seed generates the same graph, byte for byte, with the expected structure. */
import { computeDigest, generatedFacts } from '../../bench/graph/generated-facts';
import { SCALES } from '../../bench/graph/graph-scale';
import { readEdtfDate } from '../../src/model/edtf-date';
import type { AssertionFact, EntityFact } from '../../src/model/fact';

const facts = [...generatedFacts(SCALES['10k'])];
const ties = facts.filter((fact): fact is AssertionFact => fact.fact === 'assertion' && fact.place === 'generated');
const entities = facts.filter((fact): fact is EntityFact => fact.fact === 'entity');

describe('a generated graph of 10,000 assertions', () => {
  test('is the same byte for byte for the same seed, on every machine', () => {
    const digest = computeDigest(generatedFacts(SCALES['10k']));
    expect(digest).toEqual(computeDigest(facts));
    expect(digest.sha256).toMatchInlineSnapshot(`"429ccedc13fdb81cd4b3352f5ffc63bc2b8cf2e466ddd87d0b9a8f29840a6f27"`);
  });

  test('differs for another seed', () => {
    expect(computeDigest(generatedFacts(SCALES['10k'], 1n)).sha256).not.toBe(computeDigest(facts).sha256);
  });

  test('has the requested number of assertions, of at least eighteen types', () => {
    expect(ties).toHaveLength(10_000);
    expect(new Set(ties.map(({ type }) => type)).size).toBeGreaterThanOrEqual(18);
  });

  test('has 80 % of its dates to the day, 12 % to the month and 8 % to the year', () => {
    const starts = ties.map(({ spell }) => spell.start).filter((start): start is string => start !== null && start !== '..');
    const share = (precision: string) => starts.filter((start) => readEdtfDate(start).precision === precision).length / starts.length;
    expect(share('DAY')).toBeCloseTo(0.8, 1);
    expect(share('MONTH')).toBeCloseTo(0.12, 1);
    expect(share('YEAR')).toBeCloseTo(0.08, 1);
  });

  test('has hubs, sources that contradict each other, and names in other scripts', () => {
    const members = ties.filter(({ type }) => type === 'MEMBER_OF');
    const inFirst = members.filter(({ object }) => object === 'organisation:g0').length;
    expect(inFirst).toBeGreaterThan((10 * members.length) / 150);
    const spells = new Map<string, Set<string>>();
    for (const { type, subject, object, spell } of ties) {
      const key = `${type} ${subject} ${object}`;
      spells.set(key, (spells.get(key) ?? new Set()).add(JSON.stringify(spell)));
    }
    expect([...spells.values()].filter((told) => told.size > 1).length).toBeGreaterThan(30);
    const other = entities.filter(({ properties }) => !/^[\x20-\x7e]+$/.test(String(properties['name'])));
    expect(other.length / entities.length).toBeCloseTo(0.1, 1);
  });

  test('has events in one place, posts in one state, statements of one speaker, and no person who is a hub', () => {
    const countMost = (type: string, end: 'subject' | 'object') => {
      const others = { subject: 'object', object: 'subject' } as const;
      const ends = ties.filter((tie) => tie.type === type).map((tie) => ({ of: tie[end], to: tie[others[end]] }));
      const byEnd = new Map<string, Set<string>>();
      for (const { of, to } of ends) byEnd.set(of, (byEnd.get(of) ?? new Set()).add(to));
      return Math.max(...[...byEnd.values()].map(({ size }) => size));
    };
    for (const type of ['AT', 'POST_IN', 'MADE_BY']) expect(countMost(type, 'subject')).toBe(1);
    for (const end of ['subject', 'object'] as const) expect(countMost('HOLDS', end)).toBeLessThan(15);
    expect(countMost('POST_IN', 'object')).toBeGreaterThan(20);
  });
});
