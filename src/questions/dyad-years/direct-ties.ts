/** Ties between the two actors themselves: alliances, rivalries, missions. */
import { storedEnds } from '../../model/tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import type { Countable } from './countable';
import type { DyadFacts } from './dyad-facts';
import { toPresence } from './presence';

/** Alliances or rivalries, each counted separately. */
export function mutualTies(facts: DyadFacts, type: 'ALLIED_WITH' | 'RIVAL_OF', a: string, b: string): Countable[] {
  return facts.between(type, ...storedEnds(type, a, b)).map((tie) => ({
    // Between two actors, the key distinguishes parallel ties, whichever of their ids each tie names.
    key: tie.key,
    entity: null,
    ties: [tie],
    sides: [tie.spells.map(({ bounds }) => toPresence(bounds))],
  }));
}

/**
 * The embassies and high commissions of one actor in the other. A state has one in another, even if several sources record it under
 * different keys.
 */
export function missionsIn(facts: DyadFacts, sender: string, receiver: string): Countable[] {
  return facts.between('HAS_MISSION_IN', sender, receiver).flatMap((tie) => {
    const spells = tie.spells.filter(({ assertions }) => assertions.some(isEmbassy));
    if (spells.length === 0) return [];
    return [{ key: `${sender} ${receiver}`, entity: null, ties: [tie], sides: [spells.map(({ bounds }) => toPresence(bounds))] }];
  });
}

const EMBASSIES: readonly unknown[] = ['EMBASSY', 'HIGH_COMMISSION'];
const HEADS_OF_MISSION: readonly unknown[] = ['AMBASSADOR', 'MINISTER', 'CHARGE_DAFFAIRES'];

/** By its kind; if no kind is given, by the rank of its head. */
function isEmbassy({ properties }: VisibleAssertion): boolean {
  const kind = properties['kind'] ?? null;
  return kind === null ? HEADS_OF_MISSION.includes(properties['level']) : EMBASSIES.includes(kind);
}
