/** Collects what each measure may count for two actors. */

import { COUNTED_EVENT_KINDS, type DyadMeasure } from '../../domain/dyad-measures';
import { required } from '../../errors';
import { actsTowards } from './acts-towards';
import type { Countable } from './countable';
import { missionsIn, mutualTies } from './direct-ties';
import type { DyadFacts } from './dyad-facts';
import { jointEntities } from './joint-entities';
import { areOpposed, bothTookPart, occasions, visits } from './occasions';

/** Of `a` towards `b`; if not directed, of either towards the other. */
export function collectCountables(facts: DyadFacts, measure: DyadMeasure, a: string, b: string, directed: boolean): Countable[] {
  const from = (one: string, other: string) => collectDirected(facts, measure, one, other);
  return directed || !hasDirection(measure) ? from(a, b) : [...from(a, b), ...from(b, a)];
}

function hasDirection(measure: DyadMeasure): boolean {
  return ['VISITS', 'MISSIONS', 'HOSTILE_ACTS', 'COOPERATIVE_ACTS'].includes(measure);
}

function collectDirected(facts: DyadFacts, measure: DyadMeasure, a: string, b: string): Countable[] {
  const isOfKind = ({ kind }: { readonly kind: string | null }) =>
    required(COUNTED_EVENT_KINDS[measure], 'the kinds of event of a measure').includes(kind ?? '');
  switch (measure) {
    case 'SHARED_ORGANISATIONS':
      return jointEntities(facts, 'MEMBER_OF', a, b);
    case 'TREATIES_IN_FORCE':
      return jointEntities(facts, 'PARTY_TO', a, b);
    case 'ALLIANCES':
      return mutualTies(facts, 'ALLIED_WITH', a, b);
    case 'RIVALRY':
      return mutualTies(facts, 'RIVAL_OF', a, b);
    case 'MISSIONS':
      return missionsIn(facts, a, b);
    case 'MEETINGS':
      return occasions(facts, a, b, isOfKind, bothTookPart);
    case 'VISITS':
      return occasions(facts, a, b, isOfKind, visits);
    case 'DISPUTES':
      return occasions(facts, a, b, isOfKind, areOpposed);
    case 'HOSTILE_ACTS':
      return actsTowards(facts, 'HOSTILE', a, b);
    case 'COOPERATIVE_ACTS':
      return actsTowards(facts, 'COOPERATIVE', a, b);
  }
}
