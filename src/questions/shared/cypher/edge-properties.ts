/** Which properties of an edge a statement reads: a question reads no more than it needs. */

import { tieType } from '../../../domain/tie-types';
import type { Lens } from '../../../model/lens';

/** The properties of edges that an answer shows: all, or those named. */
export type ShownProperties = 'ALL' | readonly string[];

export const SPELL = ['start', 'end', 'endStatus'] as const;

/** The days that an edge can mean, in the order in which `readBounds` of a search takes them. */
export const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;

/** What the receipt of an answer needs of each edge. */
export const FOR_RECEIPT = ['sourceId', 'standing'] as const;

/** The properties by which a policy chooses among assertions and groups them. */
const DECIDING = ['assertionId', 'sourceId', 'assertedBy', 'stance', ...SPELL, ...BOUNDS, 'reliability', 'credibility'] as const;

/** Every property that `visibleAssertion` reads, of edges of any type. */
export const OF_EVERY_TYPE = [
  ...DECIDING,
  'id',
  'tieId',
  'key',
  'outsideExistence',
  'locator',
  'quote',
  'recordedFrom',
  'toldFrom',
  'cause',
  'voices',
  'standing',
] as const;

/** The properties by which assertions on ties of these types are grouped into spells. */
export function decidingProperties(types: readonly string[]): readonly string[] {
  return [...DECIDING, ...types.flatMap((type) => tieType(type)?.differing ?? [])];
}

/**
 * The properties to read of edges of these types: those that the question needs, those that its answer shows, and those by which the policy
 * chooses.
 */
export function propertiesToRead(
  types: readonly string[],
  { policy }: Lens,
  needed: readonly string[],
  shown: ShownProperties = [],
): readonly string[] {
  if (shown === 'ALL') return unique([...OF_EVERY_TYPE, ...types.flatMap((type) => Object.keys(tieType(type)?.properties ?? {}))]);
  return unique(['tieId', ...needed, ...shown, ...(policy === 'ALL' ? [] : decidingProperties(types))]);
}

/** The properties as they are written in a map of a node or an edge, each once: `.start, .end`. */
export function listProperties(names: readonly string[]): string {
  return unique(names)
    .map((name) => `.${name}`)
    .join(', ');
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
