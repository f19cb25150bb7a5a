import { ACTOR_LABELS, entityKindOfId } from '../../domain/entity-kinds';
import { nearestId, type Rule, ruleOnAssertions } from '../rule';

/** Both ends of a tie exist, here or in the database. */
export const checkEndsKnown: Rule = ruleOnAssertions(({ type, subject, object }, world) =>
  [subject, object]
    .filter((id) => !world.entity(id))
    .map((id) => ({
      field: id === subject ? 'subject' : 'object',
      what: `unknown ${wordFor(id)} "${id}" as ${id === subject ? 'subject' : 'object'} of ${type}.${nearestId(id, world)}`,
    })),
);

function wordFor(id: string): string {
  const kind = entityKindOfId(id);
  return kind === undefined ? 'id' : ACTOR_LABELS.includes(kind.label) ? 'actor' : kind.prefix;
}
