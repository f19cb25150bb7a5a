/** What a connection counts besides its page: assertions, ties and entities, each as surely as it is asked. */
import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import type { Lens } from '../../model/lens';
import type { Certainty } from '../../model/spell';

/** The fields that count, and what each counts. */
export const COUNTS = { totalCount: 'assertions', tieCount: 'ties', nodeCount: 'nodes' } as const;
export type CountField = keyof typeof COUNTS;

export interface RequestedCount {
  /** `ties`, or `ties_CERTAIN` where that is not what the lens asks: what its name in the rows ends with. */
  readonly key: string;
  /** Null for that of the lens. */
  readonly certainty: Certainty | null;
}

/** A count as a field asks for it. Without a date in the lens, nothing is more or less certain. */
export function requestedCount(field: CountField, given: Certainty | null | undefined, lens: Lens): RequestedCount {
  const certainty = given && lens.validAt !== null && given !== lens.certainty ? given : null;
  return { key: certainty ? `${COUNTS[field]}_${certainty}` : COUNTS[field], certainty };
}

/** The counts that fields of a connection ask for, without the one that every connection has: its assertions through the lens. */
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
    const { certainty } = getArgumentValues(type.getFields()[name]!, field, { ...variables }) as { certainty?: Certainty | null };
    const requested = requestedCount(name as CountField, certainty, lens);
    if (requested.key !== COUNTS.totalCount) counts.set(requested.key, requested);
  }
  return [...counts.values()];
}
