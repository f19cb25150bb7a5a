/** Reads plain facts together, so that a tie may take its dates from what its own source says about an entity. */
import type { Problem } from '../errors';
import type { EntityFact, Fact, SourceLocation } from './fact';
import { type FactContext, type FactInput, type FactOrProblems, readPlainFact } from './read-plain-fact';
import type { KnownEntity } from './world';

/** A plain fact, its place, and its defaults. */
export interface PlacedInput {
  readonly input: FactInput;
  readonly place: SourceLocation;
  readonly context: FactContext;
}

/**
 * All facts that the inputs mean, and all problems of their shape.
 * A tie without dates takes those that its own source gives the event or step, and never those of another source. The date of a statement
 * is part of the statement, so ties of any source may take it.
 */
export function readPlainFacts(inputs: readonly PlacedInput[]): FactOrProblems {
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  const described = new DescribedEntities();
  const read = ({ input, place, context }: PlacedInput) => {
    const result = readPlainFact(input, place, { ...context, entity: (id) => described.entity(id, context) });
    facts.push(...result.facts);
    problems.push(...result.problems);
    return result.facts;
  };
  const isEntity = ({ input }: PlacedInput) => 'entity' in input;
  for (const placed of inputs.filter(isEntity)) {
    for (const fact of read(placed)) if (fact.fact === 'entity') described.add(fact, placed.context);
  }
  for (const placed of inputs.filter((entry) => !isEntity(entry))) read(placed);
  return { facts, problems };
}

/** What the inputs say about entities, source by source. */
class DescribedEntities {
  private readonly bySource = new Map<string, Map<string, KnownEntity>>();
  private readonly statements = new Map<string, KnownEntity>();

  add(fact: EntityFact, { sourceId }: FactContext): void {
    const ofSource = this.bySource.get(sourceId) ?? new Map<string, KnownEntity>();
    this.bySource.set(sourceId, ofSource);
    addKnown(ofSource, fact);
    if (fact.label === 'Statement') addKnown(this.statements, fact);
  }

  /** The entity as the context's source describes it; for a statement also as other inputs or the context describe it. */
  entity(id: string, context: FactContext): KnownEntity | undefined {
    const described = this.bySource.get(context.sourceId)?.get(id) ?? this.statements.get(id);
    if (described) return described;
    const known = context.entity(id);
    return known?.label === 'Statement' ? known : undefined;
  }
}

/** Adds what a fact says about its entity; a later fact adds to an earlier one and changes none of its values. */
export function addKnown(known: Map<string, KnownEntity>, fact: EntityFact): void {
  known.set(fact.id, { ...knownFrom(fact), ...known.get(fact.id) });
}

/** The part of an entity fact that rules and defaults need. */
export function knownFrom({ label, properties }: EntityFact): KnownEntity {
  const { kind, date, endDate, existsFrom } = properties;
  return {
    label,
    ...(typeof kind === 'string' && { kind }),
    ...(typeof date === 'string' ? { date } : typeof existsFrom === 'string' && { date: existsFrom }),
    ...(typeof endDate === 'string' && { endDate }),
  };
}
