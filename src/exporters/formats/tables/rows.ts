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
import { WrittenSources } from '../../records/written-sources';
import { type Cell, separateTable, type TableName } from './table';

/** Cells by column; an absent cell is empty. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

/** A row in two parts that are never merged. Copying cells took as long as all other work on a table, and there can be millions of rows. */
export interface TableRow {
  readonly table: TableName;
  /** Cells that every row of the table can have. */
  readonly cells: Cells;
  /** Cells of the properties of its kind of entity or type of tie. */
  readonly own: Cells;
}

/** The cell of a column; null if it is empty. */
export function readCell({ cells, own }: TableRow, column: string): Cell {
  return cells[column] ?? own[column] ?? null;
}

/** Makes rows of records; each source has one row. */
export class RowMaker {
  private readonly written = new WrittenSources();

  buildRows(record: ExportRecord): TableRow[] {
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
    const separate = separateTable(kind);
    if (!separate) return [{ table: 'entities', cells: { key, kind, name }, own: toCells(rest) }];
    const rows = separate === 'sources' ? this.sourceRows(record) : [{ table: separate, cells: { key, name }, own: toCells(rest) }];
    return [{ table: 'entities', cells: { key, kind, name }, own: {} }, ...rows];
  }

  private sourceRows(record: EntityRecord | SourceRecord): TableRow[] {
    if (!this.written.isNew(record)) return [];
    const { key, attributes } = record;
    const { kind: _, ...rest } = attributes as Attributes;
    return [{ table: 'sources', cells: { key }, own: toCells(rest) }];
  }
}

function tieRows({ key, source, target, undirected, attributes, spells }: TieRecord): TableRow[] {
  const rows: TableRow[] = [{ table: 'ties', cells: { key, source, target, undirected }, own: attributes }];
  for (const spell of spells) {
    rows.push(spellRow(key, spell));
    for (const one of spell.assertions)
      rows.push({ table: 'assertions', cells: wordCells(one, key, spell.key), own: toCells(one.attributes) });
  }
  return rows;
}

function spellRow(tie: string, spell: SpellRecord): TableRow {
  const { key, start, end, endStatus, certainty, startPrecision, endPrecision, days, attributes } = spell;
  const [firstDay, lastDay] = [days?.first, days?.last];
  const cells = { key, tie, start, end, endStatus, certainty, startPrecision, endPrecision, firstDay, lastDay };
  return { table: 'spells', cells, own: toCells(attributes) };
}

function denialRow({ tie, assertion }: DenialRecord): TableRow {
  const { key, type: tieType, source: tieSource, target: tieTarget, tieKey, standing } = tie;
  const tieCells = { tieType, tieSource, tieTarget, tieKey, standing };
  return { table: 'denials', cells: { ...wordCells(assertion, key), ...tieCells }, own: toCells(assertion.attributes) };
}

function wordCells(word: AssertionRecord, tie: string, spell?: string) {
  const { key, source, assertedBy, start, end, endStatus, reliability, credibility, locator, quote, sourceRecord, recorded } = word;
  const { outsideExistence } = word;
  const details = { start, end, endStatus, reliability, credibility, locator, quote, sourceRecord, recorded, outsideExistence };
  return { key, tie, spell, source, assertedBy, ...details };
}

/** A point takes two cells. */
function toCells(attributes: Attributes): Cells {
  if (!('point' in attributes)) return attributes as Cells;
  const { point, ...rest } = attributes;
  return { ...(rest as Cells), ...(point as unknown as Record<string, number> | undefined) };
}
