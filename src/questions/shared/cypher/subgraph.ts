/**
 * Edges and entities returned by a statement of several parts. Each row is one edge or entity, so that a question of many sections stays
 * one statement.
 */
import type { Row } from '../../../database/cypher-query';
import type { Steps } from '../../../turns';
import { entryAt } from '../entries/cypher';
import type { EdgeRow } from './edge-row';

/** An entity with as many of its properties as the part asks for. */
export type NodeRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one part returned. */
export interface Subgraph {
  readonly edges: readonly EdgeRow[];
  readonly nodes: readonly NodeRow[];
}

/**
 * The end of a part. `edges` and `nodes` are lists in Cypher; `read` names the properties of each node to read, as recorded at the lens's
 * recording.
 * Return one row each, never a list. The driver searches through a long record again for each byte, and only rows can be counted and
 * limited.
 */
export function returnSubgraph(part: string, edges: string, nodes: string, read: readonly string[] = []): string {
  const properties = ['id', ...read].map((name) => `.${name}`).join(', ');
  // The id is the same in every entry.
  const entry = read.length === 0 ? 'n' : entryAt('n');
  const named = `RETURN '${part}' AS part`;
  // An edge that a part reaches in two ways is one row. An edge row has null in the columns of nodes, and a node row in those of edges.
  if (nodes === NONE) return `UNWIND ${edges} AS e\nWITH DISTINCT e\n${named}, ${edgeColumns('e')}, null AS node`;
  if (edges === NONE) return `UNWIND ${nodes} AS n\nWITH ${entry} AS entry\n${named}, ${NO_EDGE}, entry {${properties}} AS node`;
  return `UNWIND [e IN ${edges} | {edge: e}] + [n IN ${nodes} | {node: n}] AS one
WITH DISTINCT one.edge AS e, one.node AS n
WITH e, ${entry} AS entry
${named}, ${edgeColumns('e')}, entry {${properties}} AS node`;
}

/** No edges, or no nodes. */
export const NONE = '[]';
const NO_EDGE = 'null AS type, null AS subject, null AS object, null AS edge';

/** An edge as `EdgeRow`, by columns. */
function edgeColumns(edge: string): string {
  return `type(${edge}) AS type, startNode(${edge}).id AS subject, endNode(${edge}).id AS object, properties(${edge}) AS edge`;
}

/** The parts by name. */
export function* readSubgraph(rows: readonly Row[]): Steps<ReadonlyMap<string, Subgraph>> {
  const parts = new Map<string, { edges: EdgeRow[]; nodes: NodeRow[] }>();
  for (const row of rows) {
    const name = row['part'] as string;
    let part = parts.get(name);
    if (!part) {
      part = { edges: [], nodes: [] };
      parts.set(name, part);
    }
    if (row['node'] === null) part.edges.push(row as unknown as EdgeRow);
    else part.nodes.push(row['node'] as NodeRow);
    yield;
  }
  return parts;
}
