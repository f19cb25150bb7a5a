/** Edges and entities gathered by a statement of several parts: one row a part, so that a question of many sections stays one statement. */
import type { Row } from '../database/cypher-query';
import type { EdgeRow } from './visible-assertion';

/** An entity with as many of its properties as the part asks for. */
export type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one part brought. */
export interface Gathered {
  readonly edges: readonly EdgeRow[];
  readonly things: readonly Thing[];
}

/** The end of a part: `edges` and `things` are lists in Cypher; `read` names what is read of each thing. */
export function returnGathered(part: string, edges: string, things: string, read: readonly string[] = []): string {
  const properties = ['id', ...read].map((name) => `.${name}`).join(', ');
  return `RETURN '${part}' AS part,
  [e IN ${edges} | {type: type(e), subject: startNode(e).id, object: endNode(e).id, edge: properties(e)}] AS edges,
  [n IN ${things} | n {${properties}}] AS things`;
}

/** The parts by name. */
export function readGathered(rows: readonly Row[]): ReadonlyMap<string, Gathered> {
  return new Map(rows.map((row) => [row['part'] as string, { edges: row['edges'] as EdgeRow[], things: row['things'] as Thing[] }]));
}
