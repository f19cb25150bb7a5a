/** The form of a rule: facts in, problems out. The world contains the entities of the facts and of the database. */
import type { Problem } from '../errors';
import type { AssertionFact, EntityFact, Fact } from '../model/fact';
import { didYouMean, didYouMeanId } from '../model/nearest';
import { addKnown } from '../model/read-plain-facts';
import type { KnownEntity, World } from '../model/world';

/** One rule: every breach of it, each at the place of its fact. */
export type Rule = (facts: readonly Fact[], world: World) => Problem[];

/**
 * A breach of a rule. If the text begins with a property name and a colon, it is about that property; otherwise `field` names the part of
 * the fact.
 */
export type Breach = string | Pick<Problem, 'what' | 'field'>;

const problemAt = (where: string, breach: Breach): Problem => (typeof breach === 'string' ? { where, what: breach } : { where, ...breach });

/** A rule that checks each entity separately; `what` returns the breaches. */
export function ruleOnEntities(what: (fact: EntityFact, world: World) => readonly Breach[]): Rule {
  return (facts, world) =>
    facts.flatMap((fact) => (fact.fact === 'entity' ? what(fact, world).map((breach) => problemAt(fact.place, breach)) : []));
}

/** A rule that checks each assertion separately; `what` returns the breaches. */
export function ruleOnAssertions(what: (fact: AssertionFact, world: World) => readonly Breach[]): Rule {
  return (facts, world) =>
    facts.flatMap((fact) => (fact.fact === 'assertion' ? what(fact, world).map((breach) => problemAt(fact.place, breach)) : []));
}

/** The world with the entities of the facts; if the database also knows one, the database's version is used. */
export function worldWith(facts: readonly Fact[], world: World): World {
  const described = new Map<string, KnownEntity>();
  for (const fact of facts) if (fact.fact === 'entity') addKnown(described, fact);
  return {
    entity: (id) => world.entity(id) ?? described.get(id),
    *ids() {
      yield* described.keys();
      if (world.ids) yield* world.ids();
    },
  };
}

/** ` Did you mean "state:PAK"?` for an unknown id, else what is accepted. */
export function nearestId(id: string, world: World): string {
  const prefix = id.slice(0, id.indexOf(':') + 1);
  const ids = [...(world.ids?.() ?? [])];
  const near = didYouMeanId(id, ids) || (ids.some((known) => known.startsWith(prefix)) ? '' : didYouMean(id, ids));
  return near || ' Accepted: the id of an entity in these facts or in the database.';
}

/** The word with "a" or "an" before it. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** A value as a message quotes it, shortened if it is long. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
