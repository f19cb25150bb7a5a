/** Ties between the two themselves: alliances, rivalries, missions. */
import { storedEnds } from '../../model/tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import type { Countable } from './countable';
import type { DyadFacts } from './dyad-facts';
import { toPresence } from './presence';

/** Alliances or rivalries, each counted by itself. */
export function mutualTies(facts: DyadFacts, type: 'ALLIED_WITH' | 'RIVAL_OF', a: string, b: string): Countable[] {
  return facts.between(type, ...storedEnds(type, a, b)).map((tie) => ({
    // Between two actors the key tells parallel ties apart, whichever of their ids each is told of.
    key: tie.key,
    entity: null,
    ties: [tie],
    sides: [tie.spells.map(({ bounds }) => toPresence(bounds))],
  }));
}

/** The embassies and high commissions of one in the other. A state has one in another, whatever number of sources tell of it under keys of their own. */
export function missionsIn(facts: DyadFacts, sender: string, receiver: string): Countable[] {
  return facts.between('HAS_MISSION_IN', sender, receiver).flatMap((tie) => {
    const spells = tie.spells.filter(({ assertions }) => assertions.some(isEmbassy));
    if (spells.length === 0) return [];
    return [{ key: `${sender} ${receiver}`, entity: null, ties: [tie], sides: [spells.map(({ bounds }) => toPresence(bounds))] }];
  });
}

const EMBASSIES: readonly unknown[] = ['EMBASSY', 'HIGH_COMMISSION'];
const HEADS_OF_MISSION: readonly unknown[] = ['AMBASSADOR', 'MINISTER', 'CHARGE_DAFFAIRES'];

/** By its kind; where none is told, by the rank of its head. */
function isEmbassy({ properties }: VisibleAssertion): boolean {
  const kind = properties['kind'] ?? null;
  return kind === null ? HEADS_OF_MISSION.includes(properties['level']) : EMBASSIES.includes(kind);
}
