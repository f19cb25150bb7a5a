/** Puts markers in place of an operation's values, to find where the library puts each value. */
import { int } from 'neo4j-driver';
import type { InnerOperation } from '../inner/inner-operation';
import { kindOfArgument, kindOfValue, type OpenKind, type ValueKind } from './value-kinds';

export interface MarkedOperation {
  readonly operation: InnerOperation;
  /** In the order of the values of the plan's shape. */
  readonly markers: readonly Marker[];
}

export interface Marker {
  readonly value: unknown;
  /** The forms in which the library may send the value to the database. */
  readonly forms: readonly MarkedForm[];
}

export interface MarkedForm {
  /** The form of the marker. */
  readonly marked: unknown;
  /** The same form for any value of its kind. */
  form(value: unknown): unknown;
}

/** The operation with a marker in place of each value of its shape, of the same kind as the value. */
export function markOperation({ document, variables }: InnerOperation): MarkedOperation {
  const markers: Marker[] = [];
  const marked = Object.entries(variables).map(([name, value]) => {
    // The name of a variable is its argument's name and a number.
    return [name, markedAs(kindOfArgument(name.replace(/\d+$/, ''), value), value, markers)];
  });
  return { operation: { document, variables: Object.fromEntries(marked) }, markers };
}

function markedAs(kind: ValueKind, value: unknown, markers: Marker[]): unknown {
  if (kind === 'literal') return value;
  if (kind === 'list') return (value as unknown[]).map((item) => markedAs(kindOfValue(item), item, markers));
  if (kind === 'object') {
    const entries = Object.entries(value as object);
    return Object.fromEntries(entries.map(([name, inner]) => [name, markedAs(kindOfValue(inner), inner, markers)]));
  }
  const marker = MARKERS[kind](FIRST_NUMBER + markers.length);
  markers.push(marker);
  return marker.value;
}

/** A number that is not in the text of any statement, and fits in 32 bits. */
const FIRST_NUMBER = 1_234_500_000;
const CURSOR_BEGINS = 'arrayconnection:';

/** A marker of each kind, built from a number that only this marker has. */
const MARKERS: Readonly<Record<OpenKind, (number: number) => Marker>> = {
  text: (number) => asItIs(`value ${number}`),
  // For an Int, the library creates the driver's integers.
  integer: (number) => orAs(number, (value) => int(value as number)),
  fraction: (number) => asItIs(number + 0.5),
  texts: (number) => asItIs([`value ${number}`, `other ${number}`]),
  integers: (number) => orAs([number, -number], (values) => (values as number[]).map((value) => int(value))),
  fractions: (number) => asItIs([number + 0.5, -number - 0.5]),
  cursor: (number) => {
    const value = Buffer.from(`${CURSOR_BEGINS}${number}`).toString('base64');
    return { value, forms: [{ marked: placeAfter(value), form: (cursor) => placeAfter(cursor as string) }] };
  },
};

function asItIs(value: unknown): Marker {
  return { value, forms: [{ marked: value, form: (given) => given }] };
}

function orAs(value: unknown, form: MarkedForm['form']): Marker {
  return { value, forms: [...asItIs(value).forms, { marked: form(value), form }] };
}

/** The position after the cursor, as the library counts it. */
function placeAfter(cursor: string) {
  return int(Number(Buffer.from(cursor, 'base64').toString('latin1').slice(CURSOR_BEGINS.length)) + 1);
}
