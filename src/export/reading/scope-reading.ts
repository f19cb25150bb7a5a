import type { DenialRecord, EntityRecord, TieRecord } from '../../exporters/records';

/** A scope ready to be read. */
export interface ScopeReading {
  /** The kinds and types that can occur, in the model's order. */
  readonly kinds: readonly string[];
  readonly tieTypes: readonly string[];
  /** The approximate number of rows to read, for progress. */
  readonly expected: number;
  readonly entities: () => AsyncGenerator<EntityRecord>;
  readonly ties: () => AsyncGenerator<TieRecord>;
  /** The denials of these ties; for the complete graph, also denials of ties that no assertion affirms. */
  readonly denials: () => AsyncGenerator<DenialRecord>;
  /** Ids of sources that the part names and does not contain as entities, in any order; those of its assertions among them. */
  readonly namedSources?: readonly string[];
  /** What readers of the export must know about how it was read. */
  readonly notes?: readonly string[];
}
