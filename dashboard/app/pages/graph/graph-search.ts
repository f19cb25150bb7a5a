/** The parameters of the graph page in the address, besides the lens, and the values they accept. */
import { type Accepts, isIds, oneOf } from '../../address/address';

export interface GraphSearch {
  readonly of?: string;
  readonly hops?: string;
  /** The tie types that are selected in the legend. */
  readonly types?: string;
  /** The expansions, each as `id~TYPE`. */
  readonly x?: string;
  /** The maximum number of entities to draw, if higher than usual. */
  readonly cap?: string;
  /** "0" draws every neighbour as its own node instead of groups. */
  readonly group?: string;
  /** The group whose ties the table shows, as `id~TYPE`. */
  readonly in?: string;
  /** The selected entity or group. */
  readonly sel?: string;
  /** The years to which the brush narrows the drawing. */
  readonly from?: string;
  readonly to?: string;
}

export const GRAPH_HOPS = ['1', '2', '3'] as const;
/** The server refuses a question with more expansions than this. */
const MAX_EXPANDED = 12;

const isStep: Accepts = (value) => /^[A-Za-z][\w-]*:[^\s,]+~[A-Z_]+$/.test(value);
const isYear: Accepts = (value) => /^\d{4}$/.test(value);

export const GRAPH_RULES: Readonly<Record<keyof GraphSearch, Accepts>> = {
  of: isIds,
  hops: oneOf(GRAPH_HOPS.slice(1)),
  types: (value) => /^[A-Z_]+(,[A-Z_]+)*$/.test(value),
  x: (value) => value.split(',').every(isStep) && parseExpansions(value).length <= MAX_EXPANDED,
  cap: oneOf(['300', '2000']),
  group: oneOf(['0']),
  in: isStep,
  sel: (value) => /^[A-Za-z][\w-]*:[^\s,]+$/.test(value),
  from: isYear,
  to: isYear,
};

/** An expanded entity, and the tie types it was expanded by. */
export interface Expansion {
  readonly of: string;
  readonly types: readonly string[];
}

/** Parses `state:PAK~HOLDS,state:PAK~MEMBER_OF` as one expansion with two types. */
export function parseExpansions(x: string | undefined): readonly Expansion[] {
  const found = new Map<string, string[]>();
  for (const step of x?.split(',') ?? []) {
    const at = step.lastIndexOf('~');
    const of = step.slice(0, at);
    found.set(of, [...(found.get(of) ?? []), step.slice(at + 1)]);
  }
  return [...found].map(([of, types]) => ({ of, types }));
}

/** The address parameter with exactly these types for one entity; undefined if the list becomes empty. */
export function withExpansion(x: string | undefined, of: string, types: readonly string[]): string | undefined {
  const others = parseExpansions(x).filter((expansion) => expansion.of !== of);
  const all = [...others, { of, types }].flatMap((expansion) => expansion.types.map((type) => `${expansion.of}~${type}`));
  return all.length > 0 ? all.join(',') : undefined;
}

/**
 * Maximum number of entities around the centre and of ties: usual, more, most. The last is the limit of what one question may cost with
 * every expansion.
 */
export const CAPS = {
  usual: { first: 150, firstTies: 500 },
  '300': { first: 300, firstTies: 1_000 },
  '2000': { first: 2_000, firstTies: 10_000 },
} as const;
/** The same maximum around each expanded entity. */
export const EXPANDED_CAP = 150;

export const readCap = (cap: string | undefined) => CAPS[(cap ?? 'usual') as keyof typeof CAPS];
