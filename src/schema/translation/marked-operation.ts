/** Markers in place of the values of an operation, which show where the library puts each. */
import { int } from 'neo4j-driver';
import type { InnerOperation } from '../inner/inner-operation';
import { kindOfArgument, kindOfValue, type OpenKind, type ValueKind } from './value-kinds';

export interface MarkedOperation {
  readonly operation: InnerOperation;
  /** In the order of the values that the shape of the plan leaves open. */
  readonly markers: readonly Marker[];
}

export interface Marker {
  readonly value: unknown;
  /** The forms in which the library may hand the value to the database. */
  readonly forms: readonly MarkedForm[];
}

export interface MarkedForm {
  /** That of the marker. */
  readonly marked: unknown;
  /** That of any value of its kind. */
  form(value: unknown): unknown;
}

/** The operation with a marker of the same kind for each value that the shape of its plan leaves open. */
export function markOperation({ document, variables }: InnerOperation): MarkedOperation {
  const markers: Marker[] = [];
  const marked = Object.entries(variables).map(([name, value]) => {
    // A variable is named by its argument and a number.
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

/** In no text of a statement, and within 32 bits. */
const FIRST_NUMBER = 1_234_500_000;
const CURSOR_BEGINS = 'arrayconnection:';

/** A marker of each kind, by a number that no other has. */
const MARKERS: Readonly<Record<OpenKind, (number: number) => Marker>> = {
  text: (number) => asItIs(`value ${number}`),
  // Of what is declared an Int, the library makes the driver's own integers.
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

/** The place that follows the cursor, as the library counts it. */
function placeAfter(cursor: string) {
  return int(Number(Buffer.from(cursor, 'base64').toString('latin1').slice(CURSOR_BEGINS.length)) + 1);
}
