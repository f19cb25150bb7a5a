/** An entity or a source of an export. */
import { entityKindOfId } from '../../../model/entity-kinds';
import type { FactEmitter } from '../../emitter/fact-emitter';
import { RowRejected } from '../../row-rejected';
import type { Row } from '../../table/row';
import { propertiesIn, readCell } from './stored-value';

/** Kinds with a table of their own among the CSV files: their row among the entities has no more than the name. */
const SEPARATE_KINDS: readonly string[] = ['Claim', 'Source'];

/** A row of entities.csv. What is told in a table of its own is told there. */
export function emitEntityRow(emitter: FactEmitter, row: Row): void {
  if (!SEPARATE_KINDS.includes(row.text('kind'))) emitExportedEntity(emitter, row, 'key');
}

/**
 * Tells the entity whose id stands in the column. The export calls a kind's own `kind` subkind. Through a lens with a day, its `name` may be that of the day, and
 * that of the entry is then `entryName`.
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
