import type { DenialRecord, EntityRecord, TieRecord } from '../../exporters/records';

/** A scope ready to be read. */
export interface ScopeReading {
  /** The kinds and types that can occur, in the model's order. */
  readonly kinds: readonly string[];
  readonly tieTypes: readonly string[];
  /** About how many rows there are to read, for progress. */
  readonly expected: number;
  readonly entities: () => AsyncGenerator<EntityRecord>;
  readonly ties: () => AsyncGenerator<TieRecord>;
  /** Of these ties; of the whole graph also of those that nobody affirms. */
  readonly denials: () => AsyncGenerator<DenialRecord>;
  /** What whoever reads the export must know of how it was found. */
  readonly notes?: readonly string[];
}
