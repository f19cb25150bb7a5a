/** The lens of a page: read from its address, written into its operations. Defaults are left out of both. */

import { type Accepts, accepted, isIds, oneOf } from '../address/address';
import { isDay, isPeriod } from '../facts/edtf';

export const POLICIES = ['ALL', 'CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const;
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Policy = (typeof POLICIES)[number];
export type Grade = (typeof GRADES)[number];

/** The lens as the address tells it: each part as its text, absent where it is the default. */
export interface LensSearch {
  /** The day: 2025-06-03. */
  readonly at?: string | undefined;
  /** What had been recorded by then: a day, an instant or a recording such as #12. */
  readonly known?: string | undefined;
  /** Whose word: ids, separated by commas. */
  readonly by?: string | undefined;
  /** "0": no background. */
  readonly bg?: string | undefined;
  /** "certain". */
  readonly cert?: string | undefined;
  /** A policy in small letters, such as most-reliable. */
  readonly policy?: string | undefined;
  /** The least grade. */
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

/** What the address may say of the lens. */
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

/** The accepted parts of an address. */
export const lensSearch = (raw: Readonly<Record<string, unknown>>): LensSearch => accepted(raw, LENS_RULES);

/** The lens that the address tells. */
export function lensOf({ at, known, by, bg, cert, policy, min }: LensSearch): Lens {
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

/** The address's part for a changed lens; a default becomes undefined, which takes it out of the address. */
export function searchOf(change: Partial<Lens>): LensSearch {
  const search: { -readonly [Name in keyof LensSearch]: string | undefined } = {};
  if ('validAt' in change) search.at = change.validAt ?? undefined;
  if ('knownAt' in change) search.known = change.knownAt ?? undefined;
  if ('assertedBy' in change) search.by = change.assertedBy?.length ? change.assertedBy.join(',') : undefined;
  if ('background' in change) search.bg = change.background ? undefined : '0';
  if ('certainty' in change) search.cert = change.certainty === 'CERTAIN' ? 'certain' : undefined;
  if ('policy' in change) search.policy = change.policy === 'ALL' ? undefined : policyText(change.policy ?? 'ALL');
  if ('minReliability' in change) search.min = change.minReliability ?? undefined;
  return search;
}

/** The lens as an operation says it, such as ` @lens(validAt: "2025-06-03")`; nothing for the default lens. */
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
