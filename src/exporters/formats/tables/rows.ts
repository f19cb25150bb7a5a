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
      case 'denial':
        return [denialRow(record)];
      case 'tie':
        return tieRows(record);
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

function tieRows(tie: TieRecord): TableRow[] {
  const { key, source, target, undirected } = tie;
  const rows: TableRow[] = [{ table: 'ties', cells: { ...tie.attributes, key, source, target, undirected } }];
  for (const spell of tie.spells) {
    rows.push({ table: 'spells', cells: spellCells(key, spell) });
    for (const one of spell.assertions) rows.push({ table: 'assertions', cells: { ...wordCells(one), tie: key, spell: spell.key } });
  }
  return rows;
}

function spellCells(tie: string, { key, start, end, endStatus, certainty, startPrecision, endPrecision, days, attributes }: SpellRecord) {
  const [firstDay, lastDay] = [days?.first ?? null, days?.last ?? null];
  return { ...cellsOf(attributes), key, tie, start, end, endStatus, certainty, startPrecision, endPrecision, firstDay, lastDay };
}

function denialRow({ tie, assertion }: DenialRecord): TableRow {
  const { key, type: tieType, source: tieSource, target: tieTarget, tieKey, standing } = tie;
  return { table: 'denials', cells: { ...wordCells(assertion), tie: key, tieType, tieSource, tieTarget, tieKey, standing } };
}

/** Cells are named one by one: copying what is left of an object takes several times as long, and there may be millions. */
function wordCells(word: AssertionRecord): Record<string, Cell> {
  const { key, source, assertedBy, start, end, endStatus, reliability, credibility, locator, quote, sourceRecord, recorded } = word;
  const own = { key, source, assertedBy, start, end, endStatus, reliability, credibility, locator, quote, sourceRecord, recorded };
  return Object.assign(own, cellsOf(word.attributes));
}

/** A point is two cells. */
function cellsOf(attributes: Attributes): Record<string, Cell> {
  if (!('point' in attributes)) return attributes as Record<string, Cell>;
  const { point, ...rest } = attributes;
  return { ...(rest as Record<string, Cell>), ...(point as unknown as Record<string, number> | undefined) };
}
