/** The lens: when in the world, as known when, asserted by whom. Given once for an operation and applied at every hop. */

import { InvalidArgument } from '../errors';
import { formatDay } from './day';
import type { DaySpan } from './day-spans';
import { readDay } from './edtf-date';
import { RELIABILITIES, type Reliability } from './grades';
import { isEntityId } from './ids';
import { periodGiven } from './period';
import type { Represented } from './represented';
import { CERTAINTIES, type Certainty } from './spell';

/** How a question resolves the assertions of one tie: every account; what two voices agree on; best grade; latest source. */
export type Policy = 'ALL' | 'CONSENSUS' | 'MOST_RELIABLE' | 'LATEST';
export const POLICIES: readonly Policy[] = ['ALL', 'CONSENSUS', 'MOST_RELIABLE', 'LATEST'];

/** A lens as a user gives it; every field is optional. `knownAt` is an instant (ISO 8601) or "#12". */
export interface LensInput {
  readonly validAt?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
  readonly assertedBy?: readonly string[] | null | undefined;
  readonly background?: boolean | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly policy?: Policy | null | undefined;
  readonly minReliability?: Reliability | null | undefined;
}

/** A point on the second clock: the last completed recording's number and instant (0 and null before the first). */
export interface KnownAt {
  readonly seq: number;
  readonly at: string | null;
  /**
   * Whether it is known that no equivalence of two entities had been judged by this point; if it is not given, the code that needs it asks
   * the database.
   */
  readonly unjudged?: boolean;
  /** The newest recording that changed the entry of an entity recorded before; absent if there is none, or if it was not requested. */
  readonly entriesFrom?: number;
}

/** A lens in force: defaults filled in, `knownAt` resolved to one recording. */
export interface Lens {
  /** A day, a whole month or a whole year; null for all time. */
  readonly validAt: DaySpan | null;
  readonly knownAt: KnownAt;
  readonly assertedBy: readonly string[] | null;
  readonly background: boolean;
  readonly certainty: Certainty;
  readonly policy: Policy;
  readonly minReliability: Reliability | null;
  /** With `assertedBy`: what its representatives said, in any source. */
  readonly represented?: Represented;
}

/** What `knownAt` asks for: the newest recording, one by its number, or the last completed by an instant (UTC, ISO 8601). */
export type KnownAtRequest =
  | { readonly kind: 'NEWEST' }
  | { readonly kind: 'SEQ'; readonly seq: number }
  | { readonly kind: 'INSTANT'; readonly at: string };

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads `knownAt`: "#12", an instant with its zone, or a day (meaning its last moment, UTC).
 * @throws InvalidArgument for any other text.
 */
export function readKnownAt(text: string | null | undefined): KnownAtRequest {
  if (text === null || text === undefined) return { kind: 'NEWEST' };
  if (/^#\d{1,15}$/.test(text)) return { kind: 'SEQ', seq: Number(text.slice(1)) };
  if (INSTANT.test(text) && isDay(text.slice(0, 10))) {
    const instant = new Date(text.includes('T') ? text : `${formatDay(readDay(text))}T23:59:59.999Z`);
    if (!Number.isNaN(instant.getTime())) return { kind: 'INSTANT', at: instant.toISOString() };
  }
  throw new InvalidArgument(
    `knownAt: "${text}" is not a point of knowledge. Accepted: an instant such as 2026-01-31T12:00:00Z, a day, or a recording such as "#12".`,
  );
}

/** Whether the calendar has the day; `Date` alone would read 30 February as 2 March. */
function isDay(text: string): boolean {
  try {
    return Number.isInteger(readDay(text));
  } catch {
    return false;
  }
}

/**
 * The lens in force for an input, after `knownAt` has been resolved.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function lensInForce(input: LensInput, knownAt: KnownAt): Lens {
  return {
    validAt: periodGiven('validAt', input.validAt),
    knownAt,
    assertedBy: readPerspective(input.assertedBy),
    background: input.background ?? true,
    certainty: readOneOf('certainty', input.certainty, CERTAINTIES) ?? 'POSSIBLE',
    policy: readOneOf('policy', input.policy, POLICIES) ?? 'ALL',
    minReliability: readOneOf('minReliability', input.minReliability, RELIABILITIES),
  };
}

function readPerspective(ids: readonly string[] | null | undefined): readonly string[] | null {
  if (ids == null) return null;
  if (ids.length === 0)
    throw new InvalidArgument('assertedBy: the list is empty. Accepted: ids of actors or sources, or nothing for everyone.');
  const wrong = ids.find((id) => !isEntityId(id));
  if (wrong !== undefined)
    throw new InvalidArgument(`assertedBy: "${wrong}" is not an id. Accepted: ids such as state:IND or source:cow-igo.`);
  return [...new Set(ids)].sort();
}

function readOneOf<T extends string>(name: string, given: T | null | undefined, accepted: readonly T[]): T | null {
  if (given == null) return null;
  if (!accepted.includes(given)) throw new InvalidArgument(`${name}: "${given}" is not known here. Accepted: ${accepted.join(', ')}.`);
  return given;
}
