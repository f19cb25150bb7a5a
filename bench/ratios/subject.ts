/** One question as both sides ask it. */
import type { CypherQuery } from '../../src/database/cypher-query';

/** The content between the braces in GraphQL, or a row in Cypher: JSON of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: subjects read answers of every shape.
export type Json = any;

export interface Subject {
  readonly name: string;
  /** The ids that a question is about, for each parameter set. */
  readonly parameters: readonly (readonly string[])[];
  /** The selection of the GraphQL operation. */
  query(ids: readonly string[]): string;
  /** The same query by hand, under the same lens: the content of recording 1, all times, all sources. */
  cypher(ids: readonly string[]): CypherQuery;
  /** The part of each answer that must be the same; both are compared before the time is measured. */
  pickAnswer(data: Json): Json;
  pickRows(rows: readonly Json[]): Json;
}

/** The lens, written by hand. */
export const seenUnderLens = (edge: string): string =>
  `${edge}.stance = 'AFFIRMS' AND ${edge}.recordedFrom <= 1 AND ${edge}.recordedTo > 1`;
