/** Reads an entity or a source of an export. */
import { entityKindOfId } from '../../../domain/entity-kinds';
import type { FactEmitter } from '../../emitter/fact-emitter';
import { RowRejected } from '../../row-rejected';
import type { Row } from '../../table/row';
import { propertiesIn, readCell } from './stored-value';

/** Kinds with a separate table among the CSV files: their row in the entities table has only the name. */
const SEPARATE_KINDS: readonly string[] = ['Claim', 'Source'];

/** Emits a row of entities.csv. A kind with a separate table is emitted from that table. */
export function emitEntityRow(emitter: FactEmitter, row: Row): void {
  if (!SEPARATE_KINDS.includes(row.text('kind'))) emitExportedEntity(emitter, row, 'key');
}

/**
 * Emits the entity whose id is in the column. The export names an entity's own `kind` subkind. If the lens has a day, `name` can be the
 * name of that day; `entryName` is then the name of the entry.
 * @throws RowRejected
 */
export function emitExportedEntity(emitter: FactEmitter, row: Row, column: string): void {
  const id = readCell(row, column);
  const kind = entityKindOfId(id);
  if (!kind) throw new RowRejected(column, id, 'is not the id of an entity.');
  const columns: Readonly<Record<string, string>> = { kind: 'subkind', ...(readCell(row, 'entryName') !== '' && { name: 'entryName' }) };
  const properties = propertiesIn(row, kind.properties, (property) => columns[property] ?? property);
  emitter.emit({ fact: 'entity', id, label: kind.label, properties, place: row.place });
}
