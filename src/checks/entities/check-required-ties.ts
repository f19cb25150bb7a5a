import { entityKind } from '../../domain/entity-kinds';
import { required } from '../../errors';
import type { World } from '../../model/world';
import { type Rule, withArticle } from '../rule';

/** Ties that an entity with the label must have, and the words that a message uses for them. */
const REQUIRED: readonly { label: string; tie: string; words: string }[] = [
  { label: 'TreatyAction', tie: 'ACTION_ON', words: 'on no treaty' },
  { label: 'TreatyAction', tie: 'TAKEN_BY', words: 'taken by no actor' },
  { label: 'Statement', tie: 'REPORTED_IN', words: 'reported in no source' },
  { label: 'Statement', tie: 'MADE_BY', words: 'made by no actor' },
];

/** A treaty action has its treaty and its actor, and a statement its maker and its source, when first recorded. */
export function checkRequiredTies(database: World): Rule {
  return (facts) => {
    const tied = new Set(facts.flatMap((fact) => (fact.fact === 'assertion' ? [`${fact.type} ${fact.subject}`] : [])));
    const first = new Map(facts.flatMap((fact) => (fact.fact === 'entity' ? [[fact.id, fact] as const] : [])).reverse());
    return [...first.values()].flatMap(({ id, label, place }) =>
      REQUIRED.filter((rule) => rule.label === label && !database.entity(id) && !tied.has(`${rule.tie} ${id}`)).map(({ tie, words }) => ({
        where: place,
        what: `the ${required(entityKind(label), 'the kind of an entity').prefix} "${id}" is ${words}. Accepted: ${withArticle(tie)} beside it.`,
      })),
    );
  };
}
