/** The counts of a connection: assertions, ties and entities, each at the certainty requested. */
import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import type { Lens } from '../../model/lens';
import type { Certainty } from '../../model/spell';
import { getField } from './known-fields';

/** The fields that count, and what each counts. */
export const COUNTS = { totalCount: 'assertions', tieCount: 'ties', nodeCount: 'nodes' } as const;
export type CountField = keyof typeof COUNTS;

export interface RequestedCount {
  /** The end of its name in the rows: `ties`, or `ties_CERTAIN` if the certainty differs from the lens. */
  readonly key: string;
  /** Null for the certainty of the lens. */
  readonly certainty: Certainty | null;
}

/** A count as a field requests it. Without a date in the lens, certainty does not apply. */
export function requestedCount(field: CountField, given: Certainty | null | undefined, lens: Lens): RequestedCount {
  const certainty = given && lens.validAt !== null && given !== lens.certainty ? given : null;
  return { key: certainty ? `${COUNTS[field]}_${certainty}` : COUNTS[field], certainty };
}

/** The counts that fields of a connection request, except the count that every connection has: its assertions under the lens. */
export function requestedCounts(
  type: GraphQLObjectType,
  fields: Iterable<FieldNode>,
  lens: Lens,
  variables: Readonly<Record<string, unknown>>,
): RequestedCount[] {
  const counts = new Map<string, RequestedCount>();
  for (const field of fields) {
    const name = field.name.value;
    if (!(name in COUNTS)) continue;
    const { certainty } = getArgumentValues(getField(type, name), field, { ...variables }) as { certainty?: Certainty | null };
    const requested = requestedCount(name as CountField, certainty, lens);
    if (requested.key !== COUNTS.totalCount) counts.set(requested.key, requested);
  }
  return [...counts.values()];
}
