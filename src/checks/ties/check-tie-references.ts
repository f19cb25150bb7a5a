import { ACTOR_REFERENCES } from '../../domain/references';
import { nearestId, type Rule, ruleOnAssertions } from '../rule';

/** Every actor that a tie names in its properties exists. */
export const checkTieReferences: Rule = ruleOnAssertions(({ attributes }, world) =>
  ACTOR_REFERENCES.flatMap((name) =>
    [attributes[name] ?? []]
      .flat()
      .filter((id): id is string => typeof id === 'string' && !world.entity(id))
      .map((id) => `${name}: unknown actor "${id}".${nearestId(id, world)}`),
  ),
);
