/**
 * Files for `neo4j-admin database import full`, with typed headers: one per kind of entity and one per type of tie. A script has the import
 * command.
 */
import { tieType } from '../../../domain/tie-types';
import { required } from '../../../errors';
import type { ExportAbout, FilePart, SetExporter } from '../../exporter';
import type { ExportRecord, TieRecord } from '../../records';
import { readKind } from '../../records/entity-record';
import { WrittenSources } from '../../records/written-sources';
import { CsvLines, csvCell } from '../csv-text';
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

export const neo4jAdmin: SetExporter = {
  form: 'SET',
  name: 'neo4j-admin',
  title: 'Neo4j import files',
  readers:
    'neo4j-admin of Neo4j 5, into a database that does not exist yet: run import.sh in the folder of the files, the database being stopped.',
  extension: 'zip',
  mimeType: 'application/zip',
  options: [],
  losses: () => [...NEO4J_LOSSES, 'An empty text is nothing to neo4j-admin.'],
  writeSet,
};

/**
 * Separates the items of a list: a control character made for this, which texts do not contain. If one does, it is left out, with a note.
 */
const SEPARATOR = '\u001F';
const BATCH = 500;

async function* writeSet(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<FilePart> {
  const kinds = [...new Set([...about.kinds, 'Source'])].sort();
  const types = [...about.tieTypes, DENIED].sort();
  yield { file: 'import.sh', part: command(kinds, types) };
  const files = new Map<string, AdminFile>();
  for (const kind of kinds) files.set(kind, new AdminFile(`${kind}.nodes.csv`, ['id:ID'], nodeTypes(kind, about), about.note));
  for (const type of types)
    files.set(type, new AdminFile(`${type}.relationships.csv`, [':START_ID', ':END_ID'], edgeTypes(type), about.note));
  for (const file of files.values()) yield file.head();
  const written = new WrittenSources();
  for await (const record of records) {
    const file = required(files.get(chooseFile(record)), 'the file of a record');
    if (record.record === 'tie') addTie(file, record);
    else if (record.record === 'denial') file.add([record.tie.source, record.tie.target], denialProperties(record));
    else if (written.isNew(record)) file.add([record.key], nodeProperties(record.attributes));
    if (file.waiting >= BATCH) yield file.part();
  }
  for (const file of files.values()) yield file.part();
}

function chooseFile(record: ExportRecord): string {
  if (record.record === 'tie') return record.attributes.type;
  return record.record === 'denial' ? DENIED : readKind(record);
}

function addTie(file: AdminFile, tie: TieRecord): void {
  const [first, secondSpell] = tie.spells;
  const [only, secondAssertion] = first?.assertions ?? [];
  if (first && only && !secondSpell && !secondAssertion) {
    file.add([tie.source, tie.target], edgeProperties(tie, first, only));
    return;
  }
  const writtenKeys = new Set<string>();
  for (const spell of tie.spells) {
    for (const one of spell.assertions) {
      if (writtenKeys.has(one.key)) continue;
      writtenKeys.add(one.key);
      file.add([tie.source, tie.target], edgeProperties(tie, spell, one));
    }
  }
}

/** Rows of one file that are not written yet. */
class AdminFile {
  private readonly lines = new CsvLines();
  private readonly names: readonly string[];

  constructor(
    private readonly name: string,
    private readonly keys: readonly string[],
    private readonly types: StoredTypes,
    private readonly note: ExportAbout['note'],
  ) {
    this.names = Object.keys(types);
  }

  get waiting(): number {
    return this.lines.waiting;
  }

  head(): FilePart {
    const columns = Object.entries(this.types).map(([name, type]) => (type === 'point' ? `${name}:point{crs:WGS-84}` : `${name}:${type}`));
    return { file: this.name, part: `${[...this.keys, ...columns].map(csvCell).join(',')}\n` };
  }

  add(keys: readonly string[], values: StoredValues): void {
    this.lines.add([...keys.map(csvCell), ...this.names.map((name) => csvCell(this.cell(values[name])))]);
  }

  part(): FilePart {
    return { file: this.name, part: this.lines.take() };
  }

  private cell(value: StoredValues[string] | undefined): string | null {
    if (value === undefined || value === '') return null;
    if (Array.isArray(value)) return value.map((item) => this.withoutDelimiter(item)).join(SEPARATOR);
    if (typeof value === 'object' && 'latitude' in value) return `{latitude:${value.latitude}, longitude:${value.longitude}}`;
    return String(value);
  }

  private withoutDelimiter(item: string): string {
    if (!item.includes(SEPARATOR)) return item;
    this.note('An item of a list holds the character U+001F, which divides lists; it was left out.');
    return item.replaceAll(SEPARATOR, '');
  }
}

function command(kinds: readonly string[], types: readonly string[]): string {
  const nodes = kinds.map((kind) => `  --nodes=${listLabelsOfKind(kind).join(':')}=${kind}.nodes.csv`);
  const ties = types
    .filter((type) => type === DENIED || tieType(type))
    .map((type) => `  --relationships=${type}=${type}.relationships.csv`);
  const head =
    '#!/bin/sh\n# Makes the database named by the first argument (neo4j); it must not exist, or --overwrite-destination be added.\n';
  const options = ['  --multiline-fields=true', '  --array-delimiter=U+001F', '  --strict'];
  return `${head}neo4j-admin database import full "\${1:-neo4j}" \\\n${[...options, ...nodes, ...ties].join(' \\\n')}\n`;
}
