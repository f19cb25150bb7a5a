/** Reads plain facts together, so that a tie may take its dates from an entity told beside it. */
import type { Problem } from '../errors';
import type { EntityFact, Fact, Place } from './fact';
import { type FactContext, type FactInput, type FactOrProblems, factOf } from './fact-of';
import type { KnownEntity } from './world';

/** A plain fact, where it stands, and what it leaves unsaid. */
export interface PlacedInput {
  readonly input: FactInput;
  readonly place: Place;
  readonly context: FactContext;
}

/** All facts that the inputs mean and all problems of their shape; entities are looked up among the inputs first, then in each context. */
export function factsOf(inputs: readonly PlacedInput[]): FactOrProblems {
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  const told = new Map<string, KnownEntity>();
  const read = ({ input, place, context }: PlacedInput) => {
    const result = factOf(input, place, { ...context, entity: (id) => told.get(id) ?? context.entity(id) });
    facts.push(...result.facts);
    problems.push(...result.problems);
    return result.facts;
  };
  const isEntity = ({ input }: PlacedInput) => 'entity' in input;
  for (const placed of inputs.filter(isEntity)) {
    for (const fact of read(placed)) {
      if (fact.fact === 'entity' && !told.has(fact.id)) told.set(fact.id, knownFrom(fact));
    }
  }
  for (const placed of inputs.filter((entry) => !isEntity(entry))) read(placed);
  return { facts, problems };
}

/** What rules and defaults ask of an entity, from the fact that tells of it. */
export function knownFrom({ label, properties }: EntityFact): KnownEntity {
  const { kind, date, endDate, existsFrom } = properties;
  return {
    label,
    ...(typeof kind === 'string' && { kind }),
    ...(typeof date === 'string' ? { date } : typeof existsFrom === 'string' && { date: existsFrom }),
    ...(typeof endDate === 'string' && { endDate }),
  };
}
