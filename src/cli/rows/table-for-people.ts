/** A list as a table that fits the screen: long texts are wrapped between words, nothing is cut. */
import Table from 'cli-table3';
import { cellText, onOneLine } from './cell-text';

/** What each column of the table shows of an item, by its heading. */
export type Columns<T> = Readonly<Record<string, (item: T) => unknown>>;

/** What stands around the text of a cell: two spaces and a line. */
const AROUND = 3;
const NARROWEST = 12;

/** @param width columns of the screen; where not given, every row is one line */
export function tableForPeople<T>(list: readonly T[], columns: Columns<T>, width = Number.POSITIVE_INFINITY): string {
  const head = Object.keys(columns);
  const rows = list.map((item) => Object.values(columns).map((shown) => onOneLine(cellText(shown(item)))));
  const longest = head.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]!.length)));
  const over = longest.reduce((sum, length) => sum + length, 0) + AROUND * head.length + 1 - width;
  const style = { head: [], border: [] };
  if (over <= 0) return drawn(new Table({ head, style }), rows);
  const widths = narrowed(longest, over);
  const table = new Table({ head, style, colWidths: widths.map((text) => text + AROUND - 1), wordWrap: true });
  return drawn(
    table,
    rows.map((row) => row.map((text, at) => broken(text, widths[at]!))),
  );
}

function drawn(table: Table.Table, rows: string[][]): string {
  table.push(...rows);
  return `${table.toString()}\n`;
}

/** The widest columns give way first, down to where words would no longer fit. */
function narrowed(longest: readonly number[], by: number): number[] {
  const widths = [...longest];
  for (let over = by; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]! -= 1;
  }
  return widths;
}

/** What takes two columns of the screen a sign. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words longer than the column go on in the next line; left whole, the table would cut them. */
function broken(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => {
      const signs = WIDE.test(word) ? Math.floor(width / 2) : width;
      return word.length > signs ? word.match(new RegExp(`.{1,${signs}}`, 'gu'))!.join('\n') : word;
    })
    .join(' ');
}
