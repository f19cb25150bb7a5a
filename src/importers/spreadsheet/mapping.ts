/** A mapping: the meaning of the columns in a user's own spreadsheet. read-mapping.ts reads it from YAML. */
import type { SourceProfile } from '../data-set';
import type { CellValue } from './cell-value';

/** The source's description of itself. */
export interface MappedSource extends SourceProfile {
  readonly licence: string;
  readonly citation: string;
  readonly publisher: string;
  readonly url: string;
}

/** An entity that each row emits; `values` are its properties. */
export interface MappedEntity {
  readonly item: 'entity';
  readonly id: CellValue;
  readonly values: ReadonlyMap<string, CellValue>;
  readonly when: string | null;
}

/** The meaning of a missing end. An open spell has a status without an end; a censored spell ends on the last day that the data cover. */
export interface OpenEnd {
  readonly end: string | null;
  readonly endStatus: 'ONGOING' | 'UNKNOWN' | 'CENSORED';
}

/** A tie that each row emits; `values` are dates, key, record and the type's own properties. */
export interface MappedTie {
  readonly item: 'tie';
  readonly type: string;
  readonly subject: CellValue;
  readonly object: CellValue;
  readonly values: ReadonlyMap<string, CellValue>;
  readonly openEnd: OpenEnd | null;
  readonly when: string | null;
}

export interface Mapping {
  readonly source: MappedSource;
  readonly items: readonly (MappedEntity | MappedTie)[];
}
