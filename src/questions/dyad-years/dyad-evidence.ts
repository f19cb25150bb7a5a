/** The evidence for the value of a dyad-year. */
import { entityKindOfId } from '../../domain/entity-kinds';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { DyadValue } from './resolve';

export interface DyadEvidence {
  /** Organisations, treaties, events or claims, by id. */
  readonly counted: readonly string[];
  /** Sorted by id. */
  readonly ties: readonly ResolvedTie[];
  /** The claims among the counted entities. */
  readonly claims: readonly string[];
}

export function dyadEvidence({ counted }: DyadValue): DyadEvidence {
  const entities = [...new Set(counted.flatMap(({ entity }) => entity ?? []))].sort();
  const ties = [...new Set(counted.flatMap((one) => one.ties))].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { counted: entities, ties, claims: entities.filter((id) => entityKindOfId(id)?.label === 'Claim') };
}
