/** Edges and entities gathered by a statement of several parts: a row an edge or entity, so that a question of many sections stays one statement. */
import type { Row } from '../../../database/cypher-query';
import type { Steps } from '../../../turns';
import { entryAt } from '../entries/cypher';
import type { EdgeRow } from './edge-row';

/** An entity with as many of its properties as the part asks for. */
export type NodeRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one part brought. */
export interface Subgraph {
  readonly edges: readonly EdgeRow[];
  readonly nodes: readonly NodeRow[];
}

/**
 * The end of a part: `edges` and `things` are lists in Cypher; `read` names what is read of each thing, as recorded at the lens's recording. One row each, never a list of them: the driver
 * looks through all of a long record again for each byte of it, and a row is what can be counted and left off.
 */
export function returnSubgraph(part: string, edges: string, nodes: string, read: readonly string[] = []): string {
  const properties = ['id', ...read].map((name) => `.${name}`).join(', ');
  // The id is the same in every entry.
  const entry = read.length === 0 ? 'n' : entryAt('n');
  const named = `RETURN '${part}' AS part`;
  if (nodes === NONE) return `UNWIND ${edges} AS e\nWITH DISTINCT e\n${named}, ${edgeColumns('e')}, null AS thing`;
  if (edges === NONE) return `UNWIND ${nodes} AS n\nWITH ${entry} AS entry\n${named}, ${NO_EDGE}, entry {${properties}} AS thing`;
  // An edge that two ways of a part lead to is one row; of either kind the columns of the other are null.
  return `UNWIND [e IN ${edges} | {edge: e}] + [n IN ${nodes} | {thing: n}] AS one
WITH DISTINCT one.edge AS e, one.thing AS n
WITH e, ${entry} AS entry
${named}, ${edgeColumns('e')}, entry {${properties}} AS thing`;
}

/** No edges, or no things. */
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
    if (row['thing'] === null) part.edges.push(row as unknown as EdgeRow);
    else part.nodes.push(row['thing'] as NodeRow);
    yield;
  }
  return parts;
}
