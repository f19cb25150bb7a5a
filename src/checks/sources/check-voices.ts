import { ACTOR_LABELS } from '../../domain/entity-kinds';
import { nearestId, type Rule, ruleOnAssertions, withArticle } from '../rule';

/** `assertedBy` is an existing actor, or the source itself. */
export const checkVoices: Rule = ruleOnAssertions(({ assertedBy, sourceId }, world) => {
  if (assertedBy === sourceId) return [];
  const known = world.entity(assertedBy);
  if (!known) return [`assertedBy: unknown actor "${assertedBy}".${nearestId(assertedBy, world)}`];
  if (ACTOR_LABELS.includes(known.label)) return [];
  return [
    `assertedBy: "${assertedBy}" is ${withArticle(known.label)}. Accepted: an actor (${ACTOR_LABELS.join(', ')}) or the source itself.`,
  ];
});
