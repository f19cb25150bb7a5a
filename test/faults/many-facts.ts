/** A small world asserted by several sources, as large as a test needs: the same facts for the same number. */
import type { Fact } from '../../src/model/fact';
import { entity, membership } from '../recorder/facts';

/**
 * `count` assertions on the membership of some states in some organisations, by three sources that do not always agree; entities come
 * first.
 */
export function manyFacts(count: number): Fact[] {
  const states = Array.from({ length: 12 }, (_, index) => `state:S${index}`);
  const organisations = Array.from({ length: 7 }, (_, index) => `organisation:O${index}`);
  const assertions = Array.from({ length: count }, (_, index) => {
    const sourceId = `source:${['one', 'two', 'three'][index % 3]}`;
    return membership(states[index % 12]!, organisations[index % 7]!, {
      sourceId,
      assertedBy: sourceId,
      record: `row ${Math.floor(index / 84)}`,
      stance: index % 17 === 0 ? 'DENIES' : 'AFFIRMS',
      spell: { start: String(1950 + (index % 5)), end: null, endStatus: 'ONGOING' },
      place: `facts[${index}]`,
    });
  });
  return [...states, ...organisations].map<Fact>((id) => entity(id)).concat(assertions);
}
