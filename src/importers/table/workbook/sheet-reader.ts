/** Reads a sheet as rows while its tags are parsed. Formulas are refused: their last result can be out of date. */
import { MAX_VALUE_CHARACTERS } from '../limits';
import { isBlank, type Line } from '../line';
import { formatDate, type ShownPart } from './date-styles';
import type { TagReader } from './read-xml';
import { unescaped } from './shared-strings';

/** The parts of the workbook that cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly (ShownPart | null)[];
  readonly from1904: boolean;
}

interface Cell {
  readonly address: string;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  /** The text of the cell's formula; null if it has none. */
  formula: string | null;
}

/** LibreOffice writes a truth value as this formula even if it is not computed. */
const TRUTH = /^(TRUE|FALSE)\(\)$/;

export class SheetReader implements TagReader {
  private line = 0;
  private values: string[] = [];
  private fault: string | undefined;
  private faultAt = 0;
  private column = 0;
  private cell: Cell | null = null;
  private taking: 'text' | 'formula' | null = null;
  private phonetic = false;
  private rows: Line[] = [];

  constructor(private readonly context: SheetContext) {}

  /** The rows completed since the last call, without rows that are completely empty. */
  take(): readonly Line[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(attributes['r']);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'f' && this.cell) this.beginFormula(this.cell);
    else if (name === 'v' || name === 't') this.taking = this.phonetic ? null : 'text';
  }

  text(text: string): void {
    if (this.cell === null || this.taking === null) return;
    this.cell[this.taking] += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.taking = null;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  private beginRow(number: string | undefined): void {
    this.line = number === undefined ? this.line + 1 : Number(number);
    this.values = [];
    this.fault = undefined;
    this.column = 0;
  }

  private beginCell({ r: address, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    this.column = address === undefined ? this.column + 1 : parseColumn(address);
    this.cell = {
      address: address ?? `${this.line}:${this.column}`,
      column: this.column,
      type,
      style: Number(style),
      text: '',
      formula: null,
    };
  }

  private beginFormula(cell: Cell): void {
    cell.formula = '';
    this.taking = 'formula';
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null) return;
    const value = this.readValue(cell);
    if (this.fault === undefined) this.faultAt = cell.column - 1;
    const computed = cell.formula !== null && !TRUTH.test(cell.formula);
    if (computed) this.fault = `the cell ${cell.address} holds a formula. Accepted: values; copy and paste the column as values.`;
    else if (value === null) this.fault = `the cell ${cell.address} names a text that the workbook does not have.`;
    else if (value.length > MAX_VALUE_CHARACTERS) this.fault = `the cell ${cell.address} has ${value.length} characters.`;
    if (computed || value) this.values[cell.column - 1] = computed ? '' : (value ?? '');
  }

  private endRow(): void {
    const values = Array.from(this.values, (value) => value ?? '');
    const { line, fault, faultAt } = this;
    if (fault !== undefined) this.rows.push({ line, values, fault, faultAt });
    else if (!isBlank(values)) this.rows.push({ line, values });
  }

  /** The cell's value as text; null if it refers to a text that does not exist. */
  private readValue({ type, style, text }: Cell): string | null {
    const { strings, styles, from1904 } = this.context;
    switch (type) {
      case 's':
        return strings[Number(text)] ?? null;
      case 'b':
        return text === '1' ? 'true' : 'false';
      case 'd':
        return text.slice(0, 'YYYY-MM-DD'.length);
      case 'n': {
        if (text === '') return '';
        const shown = styles[style] ?? null;
        return (shown && formatDate(Number(text), shown, from1904)) ?? String(Number(text));
      }
      default:
        return unescaped(text);
    }
  }
}

/** The number of the column: `AB12` is in column 28. */
function parseColumn(address: string): number {
  let column = 0;
  for (const letter of address.replace(/[^A-Za-z]/g, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
