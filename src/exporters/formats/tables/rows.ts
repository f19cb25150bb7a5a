/** Records as rows of the tables. */
import type {
  AssertionRecord,
  Attributes,
  DenialRecord,
  EntityRecord,
  ExportRecord,
  SourceRecord,
  SpellRecord,
  TieRecord,
} from '../../records';
import { ToldOnce } from '../../records/told-once';
import { type Cell, type TableName, tableApart } from './table';

/** Cells by column; what is absent is empty. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

/** A row in two parts, which are never put together: copying cells took as long as all else that a table needs, and there may be millions. */
export interface TableRow {
  readonly table: TableName;
  /** What every row of the table can have. */
  readonly cells: Cells;
  /** What its kind of entity or type of tie has of its own. */
  readonly own: Cells;
}

/** The cell of a column; null where it is empty. */
export function cellOf({ cells, own }: TableRow, column: string): Cell {
  return cells[column] ?? own[column] ?? null;
}

/** Makes rows of records; sources are told once. */
export class RowMaker {
  private readonly told = new ToldOnce();

  rowsOf(record: ExportRecord): TableRow[] {
    switch (record.record) {
      case 'entity':
        return this.entityRows(record);
      case 'source':
        return this.sourceRows(record);
      case 'denial':
        return [denialRow(record)];
      case 'tie':
        return tieRows(record);
    }
  }

  private entityRows(record: EntityRecord): TableRow[] {
    const { key } = record;
    const { kind, name, ...rest } = record.attributes;
    const apart = tableApart(kind);
    if (!apart) return [{ table: 'entities', cells: { key, kind, name }, own: cellsOf(rest) }];
    const rows = apart === 'sources' ? this.sourceRows(record) : [{ table: apart, cells: { key, name }, own: cellsOf(rest) }];
    return [{ table: 'entities', cells: { key, kind, name }, own: {} }, ...rows];
  }

  private sourceRows(record: EntityRecord | SourceRecord): TableRow[] {
    if (!this.told.isNew(record)) return [];
    const { key, attributes } = record;
    const { kind: _, ...rest } = attributes as Attributes;
    return [{ table: 'sources', cells: { key }, own: cellsOf(rest) }];
  }
}

function tieRows({ key, source, target, undirected, attributes, spells }: TieRecord): TableRow[] {
  const rows: TableRow[] = [{ table: 'ties', cells: { key, source, target, undirected }, own: attributes }];
  for (const spell of spells) {
    rows.push(spellRow(key, spell));
    for (const one of spell.assertions)
      rows.push({ table: 'assertions', cells: wordCells(one, key, spell.key), own: cellsOf(one.attributes) });
  }
  return rows;
}

function spellRow(tie: string, spell: SpellRecord): TableRow {
  const { key, start, end, endStatus, certainty, startPrecision, endPrecision, days, attributes } = spell;
  const [firstDay, lastDay] = [days?.first, days?.last];
  const cells = { key, tie, start, end, endStatus, certainty, startPrecision, endPrecision, firstDay, lastDay };
  return { table: 'spells', cells, own: cellsOf(attributes) };
}

function denialRow({ tie, assertion }: DenialRecord): TableRow {
  const { key, type: tieType, source: tieSource, target: tieTarget, tieKey, standing } = tie;
  const told = { tieType, tieSource, tieTarget, tieKey, standing };
  return { table: 'denials', cells: { ...wordCells(assertion, key), ...told }, own: cellsOf(assertion.attributes) };
}

function wordCells(word: AssertionRecord, tie: string, spell?: string) {
  const { key, source, assertedBy, start, end, endStatus, reliability, credibility, locator, quote, sourceRecord, recorded } = word;
  const { outsideExistence } = word;
  const told = { start, end, endStatus, reliability, credibility, locator, quote, sourceRecord, recorded, outsideExistence };
  return { key, tie, spell, source, assertedBy, ...told };
}

/** A point is two cells. */
function cellsOf(attributes: Attributes): Cells {
  if (!('point' in attributes)) return attributes as Cells;
  const { point, ...rest } = attributes;
  return { ...(rest as Cells), ...(point as unknown as Record<string, number> | undefined) };
}
