/**
 * Edges and entities returned by a statement of several parts. Each row is one edge or entity, so that a question of many sections stays
 * one statement.
 */
import type { Row } from '../../../database/cypher-query';
import type { Steps } from '../../../turns';
import { entryAt } from '../entries/cypher';
import { listProperties } from './edge-properties';
import type { EdgeRow } from './edge-row';

/** An entity with as many of its properties as the part asks for. */
export type NodeRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one part returned. */
export interface Subgraph {
  readonly edges: readonly EdgeRow[];
  readonly nodes: readonly NodeRow[];
}

/** A list of edges in Cypher, the types that they can have, and the properties to read of each. */
export interface EdgeList {
  readonly edges: string;
  readonly types: readonly string[];
  readonly read: readonly string[];
}

/** A list of nodes in Cypher, and the properties to read of each beside its id, as recorded at the lens's recording. */
export interface NodeList {
  readonly nodes: string;
  readonly read?: readonly string[];
  /** A name under which each node of the list has true. */
  readonly mark?: string;
}

/**
 * The end of a part: one row for each edge and node of the lists.
 * Return one row each, never a list. The driver searches through a long record again for each byte, and only rows can be counted and
 * limited.
 */
export function returnSubgraph(part: string, ...lists: readonly (EdgeList | NodeList)[]): string {
  const branches = lists.map((list, at) => ('edges' in list ? edgeRows(list, `list${at}`) : nodeRows(list, `list${at}`)));
  const bound = lists.map((list, at) => `${'edges' in list ? list.edges : list.nodes} AS list${at}`);
  const names = lists.map((_, at) => `list${at}`).join(', ');
  return `WITH ${bound.join(', ')}
CALL (${names}) {
${branches.join('\nUNION ALL\n')}
}
RETURN '${part}' AS part, type, subject, object, edge, node`;
}

/** An edge as `EdgeRow`, by columns. An edge that a part reaches in two ways is one row. */
function edgeRows({ types, read }: EdgeList, list: string): string {
  const type = types.length === 1 ? `'${types[0]}'` : 'type(e)';
  return `  UNWIND ${list} AS e
  WITH DISTINCT e
  RETURN ${type} AS type, startNode(e).id AS subject, endNode(e).id AS object, e {${listProperties(read)}} AS edge, null AS node`;
}

function nodeRows({ read = [], mark }: NodeList, list: string): string {
  const properties = [listProperties(['id', ...read]), ...(mark ? [`${mark}: true`] : [])].join(', ');
  // The id is the same in every entry.
  const entry = read.length === 0 ? 'n' : entryAt('n');
  return `  UNWIND ${list} AS n
  WITH ${entry} AS entry
  RETURN null AS type, null AS subject, null AS object, null AS edge, entry {${properties}} AS node`;
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
