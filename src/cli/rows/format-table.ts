/** A list as a table that fits the screen: long texts are wrapped between words, nothing is cut. */
import Table from 'cli-table3';
import { required } from '../../errors';
import { cellText, onOneLine } from './cell-text';

/** The value of each column for an item, by column heading. */
export type Columns<T> = Readonly<Record<string, (item: T) => unknown>>;

/** Width of what surrounds the text of a cell: two spaces and a line. */
const CELL_PADDING = 3;
const MIN_WIDTH = 12;

/** @param width columns of the screen; if not given, every row is one line */
export function formatTable<T>(list: readonly T[], columns: Columns<T>, width = Number.POSITIVE_INFINITY): string {
  const head = Object.keys(columns);
  const rows = list.map((item) => Object.values(columns).map((readCell) => onOneLine(cellText(readCell(item)))));
  const longest = head.map((heading, at) => Math.max(heading.length, ...rows.flatMap((row) => row[at]?.length ?? [])));
  const excess = longest.reduce((sum, length) => sum + length, 0) + CELL_PADDING * head.length + 1 - width;
  const style = { head: [], border: [] };
  if (excess <= 0) return renderTable(new Table({ head, style }), rows);
  const widths = narrowColumns(longest, excess);
  const table = new Table({ head, style, colWidths: widths.map((text) => text + CELL_PADDING - 1), wordWrap: true });
  return renderTable(
    table,
    rows.map((row) => row.map((text, at) => breakWords(text, required(widths[at], 'the width of a column')))),
  );
}

function renderTable(table: Table.Table, rows: string[][]): string {
  table.push(...rows);
  return `${table.toString()}\n`;
}

/** The widest columns are narrowed first, to the point where words would no longer fit. */
function narrowColumns(longest: readonly number[], by: number): number[] {
  const widths = [...longest];
  for (let excess = by; excess > 0; excess -= 1) {
    const widest = Math.max(...widths);
    if (widest <= MIN_WIDTH) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** Characters that take two columns of the screen. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words longer than the column continue in the next line; if they are not broken, the table cuts them. */
function breakWords(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => {
      const characters = WIDE.test(word) ? Math.floor(width / 2) : width;
      if (word.length <= characters) return word;
      return required(word.match(new RegExp(`.{1,${characters}}`, 'gu')), 'a part of a word').join('\n');
    })
    .join(' ');
}
