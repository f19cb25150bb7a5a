/** The properties of an edge as one map for `visibleAssertion`, as far as a question needs them. */
import { knownTieType } from '../../../domain/tie-types';
import type { Evidence } from '../evidence';
import { BOUNDS, FOR_RECEIPT, listProperties, SPELL } from './edge-properties';

const NOTED = ['tieId', 'assertionId', 'key', ...FOR_RECEIPT, ...SPELL, ...BOUNDS];

/**
 * The map for an edge of one of these types. With NOTED it has what the policy ALL needs to make spells, the content of the type, and what
 * the receipt names; the assertion that is read from it cannot be shown.
 */
export function evidenceColumns(edge: string, types: readonly string[], evidence: Evidence): string {
  if (evidence === 'WHOLE') return `properties(${edge})`;
  const own = types.map(knownTieType).flatMap(({ properties, differing }) => [...Object.keys(properties), ...differing]);
  return `${edge} {${listProperties([...NOTED, ...own])}}`;
}
