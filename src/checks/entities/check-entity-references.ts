import { ACTOR_LABELS } from '../../domain/entity-kinds';
import { nearestId, type Rule, ruleOnEntities, withArticle } from '../rule';

/** The voice of a source is an actor that exists. */
export const checkEntityReferences: Rule = ruleOnEntities(({ label, properties }, world) => {
  const voice = properties['voice'];
  if (label !== 'Source' || typeof voice !== 'string') return [];
  const known = world.entity(voice);
  if (!known) return [`voice: unknown actor "${voice}".${nearestId(voice, world)}`];
  return ACTOR_LABELS.includes(known.label)
    ? []
    : [`voice: "${voice}" is ${withArticle(known.label)}. Accepted: an actor (${ACTOR_LABELS.join(', ')}).`];
});
