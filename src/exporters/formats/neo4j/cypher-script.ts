/**
 * A Cypher script: constraints first, then batches that can be run again without harm. Entente only writes the script and never runs it.
 */
import { LRUCache } from 'lru-cache';
import type { ExportAbout, FileExporter } from '../../exporter';
import type { DenialRecord, ExportRecord, TieRecord } from '../../records';
import { MAX_TYPES } from '../../records/cache-sizes';
import { readKind } from '../../records/entity-record';
import { cypherLiteral } from './cypher-literal';
import {
  DENIED,
  denialProperties,
  edgeProperties,
  edgeTypes,
  listLabelsOfKind,
  NEO4J_LOSSES,
  nodeProperties,
  nodeTypes,
  type StoredTypes,
  type StoredValues,
} from './stored-graph';

export const cypherScript: FileExporter = {
  form: 'FILE',
  name: 'cypher',
  title: 'Cypher script',
  readers:
    'Neo4j 5: cypher-shell --file entente.cypher, or Neo4j Browser. Running it again changes nothing. For much data use neo4j-admin.',
  extension: 'cypher',
  mimeType: 'text/plain; charset=utf-8',
  options: [],
  losses: () => NEO4J_LOSSES,
  write,
};

/** The maximum number of rows in one statement. */
const BATCH = 200;

async function* write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string> {
  yield constraints(about.tieTypes);
  const batch = new Batch();
  for await (const record of records) {
    for (const [clauses, row] of buildRows(record, about)) yield batch.add(clauses, row);
  }
  yield batch.end();
}

const line = (word: string, rest: string): string => `${word} ${rest}\n`;

function constraints(tieTypes: readonly string[]): string {
  const ofEntities = 'CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  const ofTies = [...tieTypes, DENIED].sort().map((type) => {
    const name = `${type.toLowerCase()}_id_unique`;
    return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE;\n`;
  });
  return ofEntities + ofTies.join('');
}

/** Rows with the clauses that use them. */
function buildRows(record: ExportRecord, about: ExportAbout): (readonly [clauses: string, row: string])[] {
  if (record.record === 'tie') return edgeRows(record);
  if (record.record === 'denial') return [denialRow(record)];
  const kind = readKind(record);
  const values = formatMap(nodeProperties(record.attributes), nodeTypes(kind, about));
  const set = line('MERGE', '(n:Entity {id: row.id})') + line('SET', `n:${listLabelsOfKind(kind).join(':')}, n += row.values;`);
  return [[set, `{id: ${cypherLiteral(record.key, 'string')}, values: ${values}}`]];
}

function edgeRows(tie: TieRecord): (readonly [string, string])[] {
  const { type } = tie.attributes;
  const rows: (readonly [string, string])[] = [];
  for (const spell of tie.spells) {
    for (const one of spell.assertions) rows.push(edgeRow(type, tie, one.key, edgeProperties(tie, spell, one)));
  }
  return rows;
}

function denialRow(denial: DenialRecord): readonly [string, string] {
  return edgeRow(DENIED, denial.tie, denial.key, denialProperties(denial));
}

function edgeRow(type: string, ends: Pick<TieRecord, 'source' | 'target'>, key: string, values: StoredValues): readonly [string, string] {
  const [from, to, id] = [ends.source, ends.target, key].map((text) => cypherLiteral(text, 'string'));
  return [edgeClauses.memo(type), `{from: ${from}, to: ${to}, id: ${id}, values: ${formatMap(values, edgeTypes(type))}}`];
}

const edgeClauses = new LRUCache<string, string>({
  max: MAX_TYPES,
  memoMethod: (type) => {
    const ends = line('MATCH', '(a:Entity {id: row.from})') + line('MATCH', '(b:Entity {id: row.to})');
    return `${ends}${line('MERGE', `(a)-[r:${type} {id: row.id}]->(b)`)}${line('SET', 'r += row.values;')}`;
  },
});

/** All properties but the id, which is written separately. */
function formatMap(values: StoredValues, types: StoredTypes): string {
  let map = '';
  for (const name in values) {
    const value = values[name];
    if (name !== 'id' && value !== undefined) map += `${map && ', '}${name}: ${cypherLiteral(value, types[name] ?? 'string')}`;
  }
  return `{${map}}`;
}

/** Rows that one statement takes together, as long as the clauses are the same and there are at most `BATCH` rows. */
class Batch {
  private clauses = '';
  private rows = 0;

  add(clauses: string, row: string): string {
    const ended = clauses === this.clauses && this.rows < BATCH ? '' : this.end();
    const text = this.rows === 0 ? `${ended}UNWIND [\n${row}` : `${ended},\n${row}`;
    this.clauses = clauses;
    this.rows += 1;
    return text;
  }

  end(): string {
    const text = this.rows === 0 ? '' : `\n] AS row\n${this.clauses}`;
    this.rows = 0;
    return text;
  }
}
