/** One question as both sides ask it. */
import type { CypherQuery } from '../../src/database/cypher-query';

/** What stands between the braces of GraphQL, a row of Cypher: JSON of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: subjects read answers of every shape.
export type Json = any;

export interface Subject {
  readonly name: string;
  /** The ids that a question is about, for each of its parameters. */
  readonly parameters: readonly (readonly string[])[];
  /** The selection of the GraphQL operation. */
  query(ids: readonly string[]): string;
  /** The same by hand, under the same lens: what is in recording 1, all of time, everyone's word. */
  cypher(ids: readonly string[]): CypherQuery;
  /** What of each answer must be the same; both are compared before anything is timed. */
  pickAnswer(data: Json): Json;
  pickRows(rows: readonly Json[]): Json;
}

/** The lens by hand. */
export const seenUnderLens = (edge: string): string =>
  `${edge}.stance = 'AFFIRMS' AND ${edge}.recordedFrom <= 1 AND ${edge}.recordedTo > 1`;
