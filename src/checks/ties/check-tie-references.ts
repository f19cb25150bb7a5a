import { nearestId, type Rule, ruleOnAssertions } from '../rule';

/** Properties of ties that hold ids. */
const REFERENCES = ['onBehalfOf', 'alsoAccreditedTo'];

/** Every entity that a tie names in its properties exists. */
export const checkTieReferences: Rule = ruleOnAssertions(({ attributes }, world) =>
  REFERENCES.flatMap((name) =>
    [attributes[name] ?? []]
      .flat()
      .filter((id): id is string => typeof id === 'string' && !world.entity(id))
      .map((id) => `${name}: unknown actor "${id}".${nearestId(id, world)}`),
  ),
);
