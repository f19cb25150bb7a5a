/**
 * What leaves the product: node and edge records in graphology's serialised form, one shape for every format.
 * Entities come first, by key; then ties, by type and key, each with its spells in order of time and their assertions by key; then denials, by the type
 * and key of their tie and by their own; then the sources that spoke, by key. Keys are compared by code unit. So the same data and the same question give the same records in the same order.
 */
import type { DyadMeasure } from '../model/dyad-measures';
import type { PropertyValue } from '../model/fact';
import type { Credibility, Reliability } from '../model/grades';
import type { Certainty, EndStatus } from '../model/spell';
import type { Standing } from '../model/standing';

/** Named values; what was not told is absent. */
export type Attributes = Readonly<Record<string, PropertyValue>>;

/** A node. `kind` is its label (State, Event, ...); its own kind (MEETING, MINISTRY, ...) is `subkind`; the rest are ENTITY_KINDS' properties, in that order. */
export interface EntityRecord {
  readonly record: 'entity';
  readonly key: string;
  readonly attributes: Attributes & {
    readonly kind: string;
    /** That of the day of the lens, if a source gives it one for that day; otherwise that of its entry. */
    readonly name: string;
    /** The name of its entry, if `name` is another. */
    readonly entryName?: string;
  };
  /** The source that gives it `name` for the day of the lens; absent if none does, and `name` is that of its entry. */
  readonly namedBy?: string;
}

/** An edge: a tie as the policy of the lens leaves it. Parallel ties of two nodes are edges of their own. */
export interface TieRecord {
  readonly record: 'tie';
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** The tie reads the same both ways; `source` is then the lower key. */
  readonly undirected: boolean;
  readonly attributes: TieAttributes;
  /** At least one. */
  readonly spells: readonly SpellRecord[];
}

export type TieAttributes = {
  readonly type: string;
  /** The verb, read from source to target. */
  readonly label: string;
  /** Tells parallel ties of one type apart; "" where there is only one. */
  readonly tieKey: string;
  readonly standing: Standing;
  /** Whether voices differ or one denies it. */
  readonly contested: boolean;
  readonly voices: readonly string[];
  /** The voices among those whose denials the lens hears; none where nobody denies. */
  readonly deniedBy: readonly string[];
  /** Whether the lens shows it only as background: no member of its `assertedBy` has made an assertion about it. */
  readonly background: boolean;
};

/** A stretch of time over which the tie is said to have held. */
export interface SpellRecord {
  /** The tie's key and the spell's number in the order of time, from 1. */
  readonly key: string;
  /** As written (EDTF); null unknown, ".." it always held. */
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: EndStatus;
  /** How surely it covers the lens's `validAt`; null without one. */
  readonly certainty: Certainty | null;
  /** DAY, MONTH, SEASON, YEAR, DECADE, CENTURY; null where no date is written. */
  readonly startPrecision: string | null;
  readonly endPrecision: string | null;
  /** The days on which it can have held, or, where the lens asks for what is certain, surely held; both ends included. */
  readonly days: DayInterval | null;
  /** What voices can differ in: status, role, level, ... */
  readonly attributes: Attributes;
  /** Who tells it, at least one. */
  readonly assertions: readonly AssertionRecord[];
}

/** Days as YYYY-MM-DD; null where nothing bounds that side. */
export interface DayInterval {
  readonly first: string | null;
  readonly last: string | null;
}

/** One source's word on one spell of a tie. */
export interface AssertionRecord {
  readonly key: string;
  /** The id of the source that tells it. */
  readonly source: string;
  /** The id of the actor who vouches, or of the source itself. */
  readonly assertedBy: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: EndStatus;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly locator: string | null;
  readonly quote: string | null;
  /** The source's own key of this record. */
  readonly sourceRecord: string;
  /** The number of the recording in which it was told. */
  readonly recorded: number;
  /** Whether the source gives a start or end on a day on which one of the two ends did not exist. */
  readonly outsideExistence: boolean;
  /** The tie type's own properties as this source tells them. */
  readonly attributes: Attributes;
}

/** One source's word that a tie did not hold over a spell. Nothing of it stands: the tie is among the ties only where somebody affirms it. */
export interface DenialRecord {
  readonly record: 'denial';
  readonly key: string;
  readonly tie: DeniedTie;
  /** The word itself. */
  readonly assertion: AssertionRecord;
}

/** The tie that is denied, whole, since it may be nowhere else. */
export type DeniedTie = Pick<TieRecord, 'key' | 'source' | 'target' | 'undirected'> &
  Pick<TieAttributes, 'type' | 'label' | 'tieKey' | 'standing'>;

/** A source that an assertion of the export rests on, with what one owes it; `attributes` as of an entity. */
export interface SourceRecord {
  readonly record: 'source';
  readonly key: string;
  readonly attributes: Attributes & { readonly name: string };
}

/** Two actors in one year, as the question dyadYears measures them. They come by pair and year, before the sources. */
export interface DyadYearRecord {
  readonly record: 'dyad-year';
  readonly a: string;
  readonly b: string;
  readonly year: number;
  /** One of each measure asked for, in that order. */
  readonly values: readonly DyadValueRecord[];
  /** The assertions that values rest on and that no record before has told. */
  readonly words: readonly Pick<AssertionRecord, 'key' | 'source'>[];
}

export interface DyadValueRecord {
  readonly measure: DyadMeasure;
  /** Null where no source covers the whole year for both. */
  readonly value: number | null;
  readonly told: number;
  readonly certain: number;
  /** From when to when (EDTF; null: kept up to date) which source knows of all. */
  readonly coverage: readonly { readonly source: string; readonly from: string; readonly to: string | null }[];
  /** Ids, sorted. */
  readonly counted: readonly string[];
  readonly ties: readonly string[];
}

/** Records of the graph. */
export type ExportRecord = EntityRecord | TieRecord | DenialRecord | SourceRecord;

/** Records of dyad-years. */
export type DyadExportRecord = DyadYearRecord | SourceRecord;

/** The order of keys. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
