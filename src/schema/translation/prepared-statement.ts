/** A statement with open values, for all plans of one shape. */
import { isDeepStrictEqual } from 'node:util';
import { isInt } from 'neo4j-driver';
import type { MarkedForm, Marker } from './marked-operation';
import type { Statement } from './statement';

export interface PreparedStatement {
  readonly cypher: string;
  /** The parameters for these values of the shape. */
  fill(values: readonly unknown[]): Record<string, unknown>;
}

/** Builds a parameter, or a part of one, from the values. */
type Part = (values: readonly unknown[]) => unknown;

/**
 * The statement of the markers with its values left open.
 * Null if a value is missing, was changed or has become part of the text, or if the known values do not give their known statement. Each
 * plan of the shape then needs a translation of its own.
 */
export function prepareStatement(
  marked: Statement,
  markers: readonly Marker[],
  known: { readonly statement: Statement; readonly values: readonly unknown[] },
): PreparedStatement | null {
  const { cypher } = marked;
  const places = new Places(markers);
  const parts = Object.entries(marked.params).map(([name, value]) => [name, places.part(value)] as const);
  const inText = markers.some(({ forms }) => forms.some((form) => [form.marked].flat().some((value) => cypher.includes(String(value)))));
  if (inText || places.found < markers.length) return null;
  const fill = (values: readonly unknown[]) => {
    const params: Record<string, unknown> = {};
    for (const [name, part] of parts) params[name] = part(values);
    return params;
  };
  return isDeepStrictEqual({ cypher, params: fill(known.values) }, known.statement) ? { cypher, fill } : null;
}

/** Where the markers are in the parameters. */
class Places {
  private readonly markers = new Map<string, Place>();
  private readonly seen = new Set<number>();
  private uses = 0;

  constructor(markers: readonly Marker[]) {
    for (const [at, { forms }] of markers.entries()) {
      for (const { marked, form } of forms) this.markers.set(toKey(marked), { at, form });
    }
  }

  /** How many markers were found so far. */
  get found(): number {
    return this.seen.size;
  }

  /** How to build this value of the parameters from the values of the shape. */
  part(value: unknown): Part {
    const marker = this.markers.get(toKey(value));
    if (marker) return this.place(marker);
    if (typeof value !== 'object' || value === null || isInt(value)) return () => value;
    const before = this.uses;
    const part = Array.isArray(value) ? this.listPart(value) : this.objectPart(value);
    // A value without markers is the same for all values of the shape.
    return this.uses === before ? () => value : part;
  }

  private listPart(list: readonly unknown[]): Part {
    const items = list.map((item) => this.part(item));
    return (values) => items.map((item) => item(values));
  }

  private objectPart(object: object): Part {
    const entries = Object.entries(object).map(([name, inner]) => [name, this.part(inner)] as const);
    return (values) => Object.fromEntries(entries.map(([name, inner]) => [name, inner(values)]));
  }

  private place({ at, form }: Place): Part {
    this.uses += 1;
    this.seen.add(at);
    return (values) => form(values[at]);
  }
}

/** A value of the shape, in one of its forms. */
interface Place {
  readonly at: number;
  readonly form: MarkedForm['form'];
}

/** A key that distinguishes the driver's integers from numbers. */
const toKey = (value: unknown): string => (isInt(value) ? `int ${value}` : JSON.stringify(value));
