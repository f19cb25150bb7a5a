/** The lens of a page: read from its address and written into its operations. Both leave out defaults. */

import { type Accepts, filterAccepted, isIds, oneOf } from '../address/address';
import { isDay, isPeriod } from '../facts/edtf';

export const POLICIES = ['ALL', 'CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const;
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Policy = (typeof POLICIES)[number];
export type Grade = (typeof GRADES)[number];

/** The lens as the address holds it: one text per part, absent for the default. */
export interface LensSearch {
  /** The day, an EDTF day, month or year: 2025-06-03. */
  readonly at?: string | undefined;
  /** knownAt: a day, an instant or a recording such as #12. */
  readonly known?: string | undefined;
  /** The voices to include: ids, separated by commas. */
  readonly by?: string | undefined;
  /** "0" for no background. */
  readonly bg?: string | undefined;
  /** "certain" for certain facts only. */
  readonly cert?: string | undefined;
  /** A policy in lower case, such as most-reliable. */
  readonly policy?: string | undefined;
  /** The minimum grade of reliability. */
  readonly min?: string | undefined;
}

export interface Lens {
  readonly validAt: string | null;
  readonly knownAt: string | null;
  readonly assertedBy: readonly string[];
  readonly background: boolean;
  readonly certainty: 'POSSIBLE' | 'CERTAIN';
  readonly policy: Policy;
  readonly minReliability: Grade | null;
}

const policyText = (policy: string): string => policy.toLowerCase().replace('_', '-');
const isKnown: Accepts = (value) =>
  /^#\d{1,9}$/.test(value) || (isDay(value.slice(0, 10)) && /^.{10}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/.test(value));

/** The values that the address accepts for each part of the lens. */
export const LENS_RULES: Readonly<Record<keyof LensSearch, Accepts>> = {
  at: isPeriod,
  known: isKnown,
  by: isIds,
  bg: oneOf(['0']),
  cert: oneOf(['certain']),
  policy: oneOf(POLICIES.slice(1).map(policyText)),
  min: oneOf(GRADES),
};

export const LENS_NAMES = Object.keys(LENS_RULES) as (keyof LensSearch)[];

export const lensSearch = (raw: Readonly<Record<string, unknown>>): LensSearch => filterAccepted(raw, LENS_RULES);

/** The lens that the address describes. */
export function lensFromSearch({ at, known, by, bg, cert, policy, min }: LensSearch): Lens {
  return {
    validAt: at ?? null,
    knownAt: known ?? null,
    assertedBy: by?.split(',') ?? [],
    background: bg !== '0',
    certainty: cert === 'certain' ? 'CERTAIN' : 'POSSIBLE',
    policy: POLICIES.find((name) => policyText(name) === policy) ?? 'ALL',
    minReliability: GRADES.find((grade) => grade === min) ?? null,
  };
}

/** How each part of the lens is written in the address; undefined for its default. */
const SEARCH_WRITERS: {
  readonly [Part in keyof Lens]: readonly [name: keyof LensSearch, text: (value: Lens[Part]) => string | undefined];
} = {
  validAt: ['at', (day) => day ?? undefined],
  knownAt: ['known', (point) => point ?? undefined],
  assertedBy: ['by', (ids) => (ids.length > 0 ? ids.join(',') : undefined)],
  background: ['bg', (shown) => (shown ? undefined : '0')],
  certainty: ['cert', (certainty) => (certainty === 'CERTAIN' ? 'certain' : undefined)],
  policy: ['policy', (policy) => (policy === 'ALL' ? undefined : policyText(policy))],
  minReliability: ['min', (grade) => grade ?? undefined],
};

/** The address parameters for a changed lens. A default becomes undefined, which removes it from the address. */
export function searchFromLens(change: Partial<Lens>): LensSearch {
  const parts = (Object.keys(change) as (keyof Lens)[]).map((part) => {
    const [name, text] = SEARCH_WRITERS[part] as readonly [keyof LensSearch, (value: unknown) => string | undefined];
    return [name, text(change[part])];
  });
  return Object.fromEntries(parts) as LensSearch;
}

/** The lens as a directive of an operation, such as ` @lens(validAt: "2025-06-03")`; an empty text for the default lens. */
export function lensDirective(lens: Lens): string {
  const parts = lensArguments(lens);
  return parts.length > 0 ? ` @lens(${parts.join(', ')})` : '';
}

function lensArguments(lens: Lens): string[] {
  const { validAt, knownAt, assertedBy, background, certainty, policy, minReliability } = lens;
  return [
    ...(validAt ? [`validAt: ${JSON.stringify(validAt)}`] : []),
    ...(knownAt ? [`knownAt: ${JSON.stringify(knownAt)}`] : []),
    ...(assertedBy.length > 0 ? [`assertedBy: ${JSON.stringify(assertedBy).replaceAll('","', '", "')}`] : []),
    ...(background ? [] : ['background: false']),
    ...(certainty === 'POSSIBLE' ? [] : [`certainty: ${certainty}`]),
    ...(policy === 'ALL' ? [] : [`policy: ${policy}`]),
    ...(minReliability ? [`minReliability: ${minReliability}`] : []),
  ];
}
