/** What the address says of the graph, besides the lens, and what of it is accepted. */
import { type Accepts, isIds, oneOf } from '../../address/address';

export interface GraphSearch {
  readonly of?: string;
  readonly hops?: string;
  /** The types of ties left in the legend. */
  readonly types?: string;
  /** What was expanded, each as `id~TYPE`. */
  readonly x?: string;
  /** How many entities may be drawn, where more than usual. */
  readonly cap?: string;
  /** "0": many neighbours of one type are not drawn as one. */
  readonly group?: string;
  /** The group whose ties alone the table shows, as `id~TYPE`. */
  readonly in?: string;
  /** Which entity or group is selected. */
  readonly sel?: string;
  /** The years to which the brush narrows what is drawn. */
  readonly from?: string;
  readonly to?: string;
}

export const GRAPH_HOPS = ['1', '2', '3'] as const;
/** More answers than this in one question would be refused by the server. */
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

/** An entity that was expanded, and by ties of which types. */
export interface Expansion {
  readonly of: string;
  readonly types: readonly string[];
}

/** `state:PAK~HOLDS,state:PAK~MEMBER_OF` as one expansion of two types. */
export function parseExpansions(x: string | undefined): readonly Expansion[] {
  const found = new Map<string, string[]>();
  for (const step of x?.split(',') ?? []) {
    const at = step.lastIndexOf('~');
    const of = step.slice(0, at);
    found.set(of, [...(found.get(of) ?? []), step.slice(at + 1)]);
  }
  return [...found].map(([of, types]) => ({ of, types }));
}

/** The address's list with one entity expanded by these types and no others; undefined where nothing is left. */
export function withExpansion(x: string | undefined, of: string, types: readonly string[]): string | undefined {
  const others = parseExpansions(x).filter((expansion) => expansion.of !== of);
  const all = [...others, { of, types }].flatMap((expansion) => expansion.types.map((type) => `${expansion.of}~${type}`));
  return all.length > 0 ? all.join(',') : undefined;
}

/** How many entities around the centre and how many ties are asked for: usual, more, most. The most is what one question may cost, with every expansion. */
export const CAPS = {
  usual: { first: 150, firstTies: 500 },
  '300': { first: 300, firstTies: 1_000 },
  '2000': { first: 2_000, firstTies: 10_000 },
} as const;
/** The same around each entity that was expanded. */
export const EXPANDED_CAP = 150;

export const readCap = (cap: string | undefined) => CAPS[(cap ?? 'usual') as keyof typeof CAPS];
