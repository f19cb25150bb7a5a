import { ENTITY_KINDS, entityKind, entityKindOfId } from '../../domain/entity-kinds';
import { isEntityId } from '../../model/ids';
import { didYouMean } from '../../model/nearest';
import { quoted, type Rule, ruleOnEntities, withArticle } from '../rule';

const PREFIXES = ENTITY_KINDS.map(({ prefix }) => prefix);

/** An id is `kind:slug`, its kind exists and matches the label of the fact. */
export const checkEntityIds: Rule = ruleOnEntities(({ id, label }) => {
  if (!isEntityId(id)) {
    const what = `${quoted(id)} is not an id. Accepted: kind:slug in letters, digits, dots, dashes and underscores, such as state:PAK.`;
    return [{ what, field: 'id' }];
  }
  const prefix = id.slice(0, id.indexOf(':'));
  const kind = entityKindOfId(id);
  if (!kind) return [`unknown kind "${prefix}" in "${id}".${didYouMean(prefix, PREFIXES)} Accepted: ${PREFIXES.join(', ')}.`];
  if (kind.label === label) return [];
  const labelled = entityKind(label);
  const accepted = labelled ? `an id that begins with ${labelled.prefix}:` : `the label ${kind.label}`;
  return [`"${id}" is the id of ${withArticle(kind.label)}, but the label is ${quoted(label)}. Accepted: ${accepted}.`];
});
