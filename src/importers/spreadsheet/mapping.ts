/** A mapping: what the columns of somebody's own spreadsheet mean. Read from YAML by read-mapping.ts. */
import type { SourceProfile } from '../data-set';
import type { CellValue } from './cell-value';

/** What the source says of itself. */
export interface MappedSource extends SourceProfile {
  readonly licence: string;
  readonly citation: string;
  readonly publisher: string;
  readonly url: string;
}

/** An entity told by each row; `values` are its properties. */
export interface MappedEntity {
  readonly item: 'entity';
  readonly id: CellValue;
  readonly values: ReadonlyMap<string, CellValue>;
  readonly when: string | null;
}

/** What an end that is not given means: an open spell has one of the statuses without an end, and a censored one the last day that the data cover. */
export interface OpenEnd {
  readonly end: string | null;
  readonly endStatus: 'ONGOING' | 'UNKNOWN' | 'CENSORED';
}

/** A tie told by each row; `values` are dates, key, record and the type's own properties. */
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
