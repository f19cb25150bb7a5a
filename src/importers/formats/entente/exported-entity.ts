/** An entity or a source of an export. */
import { entityKindOfId } from '../../../model/entity-kinds';
import { RowRejected } from '../../row-rejected';
import type { Row } from '../../table/row';
import type { Telling } from '../../telling/telling';
import { cellOf, propertiesIn } from './stored-value';

/** Kinds with a table of their own among the CSV files: their row among the entities has no more than the name. */
const TOLD_APART: readonly string[] = ['Claim', 'Source'];

/** A row of entities.csv. What is told in a table of its own is told there. */
export function entityRow(telling: Telling, row: Row): void {
  if (!TOLD_APART.includes(row.text('kind'))) exportedEntity(telling, row, 'key');
}

/**
 * Tells the entity whose id stands in the column. The export calls a kind's own `kind` subkind. Through a lens with a day, its `name` may be that of the day, and
 * that of the entry is then `entryName`.
 * @throws RowRejected
 */
export function exportedEntity(telling: Telling, row: Row, column: string): void {
  const id = cellOf(row, column);
  const kind = entityKindOfId(id);
  if (!kind) throw new RowRejected(column, id, 'is not the id of an entity.');
  const columns: Readonly<Record<string, string>> = { kind: 'subkind', ...(cellOf(row, 'entryName') !== '' && { name: 'entryName' }) };
  const properties = propertiesIn(row, kind.properties, (property) => columns[property] ?? property);
  telling.tell({ fact: 'entity', id, label: kind.label, properties, place: row.place });
}
