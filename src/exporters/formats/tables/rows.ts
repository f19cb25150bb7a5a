/** Records as rows of the tables. */
import type { AssertionRecord, Attributes, EntityRecord, ExportRecord, SourceRecord, SpellRecord, TieRecord } from '../../records';
import { type Cell, type TableName, tableApart } from './table';

/** Cells by column; what is absent is empty. */
export interface TableRow {
  readonly table: TableName;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Makes rows of records; it remembers which sources it has told, since one may come as an entity too. */
export class RowMaker {
  private readonly sources = new Set<string>();

  rowsOf(record: ExportRecord): TableRow[] {
    switch (record.record) {
      case 'entity':
        return this.entityRows(record);
      case 'source':
        return this.sourceRows(record);
      case 'tie':
        return [tieRow(record), ...record.spells.flatMap((spell) => spellRows(record, spell))];
    }
  }

  private entityRows(record: EntityRecord): TableRow[] {
    const { kind, name, ...own } = record.attributes;
    const apart = tableApart(kind);
    const named = { key: record.key, kind, name };
    if (!apart) return [{ table: 'entities', cells: { ...named, ...cellsOf(own) } }];
    const rows = apart === 'sources' ? this.sourceRows(record) : [{ table: apart, cells: { key: record.key, name, ...cellsOf(own) } }];
    return [{ table: 'entities', cells: named }, ...rows];
  }

  private sourceRows({ key, attributes }: EntityRecord | SourceRecord): TableRow[] {
    if (this.sources.has(key)) return [];
    this.sources.add(key);
    const { kind: _, ...own } = attributes as Attributes;
    return [{ table: 'sources', cells: { key, ...cellsOf(own) } }];
  }
}

function tieRow({ key, source, target, undirected, attributes }: TieRecord): TableRow {
  return { table: 'ties', cells: { key, source, target, undirected, ...attributes } };
}

function spellRows(tie: TieRecord, { assertions, days, attributes, ...spell }: SpellRecord): TableRow[] {
  const cells = { ...spell, tie: tie.key, firstDay: days?.first ?? null, lastDay: days?.last ?? null, ...cellsOf(attributes) };
  return [{ table: 'spells', cells }, ...assertions.map((one) => assertionRow(tie.key, spell.key, one))];
}

function assertionRow(tie: string, spell: string, { attributes, ...own }: AssertionRecord): TableRow {
  return { table: 'assertions', cells: { ...own, tie, spell, ...cellsOf(attributes) } };
}

/** A point is two cells. */
function cellsOf({ point, ...rest }: Attributes): Record<string, Cell> {
  return { ...(rest as Record<string, Cell>), ...(point as unknown as Record<string, number> | undefined) };
}
