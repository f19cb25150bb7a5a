/**
 * The records of an export: nodes and edges in graphology's serialised form, one shape for all formats.
 * Entities come first, by key; then ties, by type and key, each with its spells in order of time and their assertions by key. Then come
 * denials, by the type and key of their tie and by their own key; then the sources of the assertions, by key. Keys are compared by code
 * unit. So the same data and the same question give the same records in the same order.
 */
import type { DyadMeasure } from '../domain/dyad-measures';
import type { PropertyValue } from '../model/fact';
import type { Credibility, Reliability } from '../model/grades';
import type { Certainty, EndStatus } from '../model/spell';
import type { Standing } from '../model/standing';

/** Named values; a value that is not recorded is absent. */
export type Attributes = Readonly<Record<string, PropertyValue>>;

/**
 * A node. `kind` is its label (State, Event, ...); its own kind (MEETING, MINISTRY, ...) is `subkind`. The other attributes are the
 * properties in ENTITY_KINDS, in that order.
 */
export interface EntityRecord {
  readonly record: 'entity';
  readonly key: string;
  readonly attributes: Attributes & {
    readonly kind: string;
    /** The name on the day of the lens, if a source gives one for that day; if none does, the name of the entry. */
    readonly name: string;
    /** The name of the entry, if `name` differs from it. */
    readonly entryName?: string;
  };
  /** The source that gives `name` for the day of the lens; absent if `name` is that of the entry. */
  readonly namedBy?: string;
  /** True if the export contains it only because it names it: as a voice, for example. Its ties are then not part of the export. */
  readonly onlyNamed?: boolean;
}

/** An edge: a tie as the policy of the lens resolves it. Parallel ties between two nodes are separate edges. */
export interface TieRecord {
  readonly record: 'tie';
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** True if the tie reads the same in both directions; `source` is then the lower key. */
  readonly undirected: boolean;
  readonly attributes: TieAttributes;
  /** At least one. */
  readonly spells: readonly SpellRecord[];
}

export type TieAttributes = {
  readonly type: string;
  /** The verb, read from source to target. */
  readonly label: string;
  /** Distinguishes parallel ties of one type; "" if there is only one. */
  readonly tieKey: string;
  readonly standing: Standing;
  /** Whether voices differ or one denies the tie. */
  readonly contested: boolean;
  readonly voices: readonly string[];
  /** The voices that deny the tie, among those that the lens includes; the list has no items if none does. */
  readonly deniedBy: readonly string[];
  /** Whether the lens shows the tie only as background: no member of its `assertedBy` has made an assertion about it. */
  readonly background: boolean;
};

/** A period over which, according to its sources, the tie held. */
export interface SpellRecord {
  /** The tie's key and the number of the spell in order of time, from 1. */
  readonly key: string;
  /** As written (EDTF); null if unknown, ".." if the tie always held. */
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: EndStatus;
  /** How certain it is that the spell covers the lens's `validAt`; null without `validAt`. */
  readonly certainty: Certainty | null;
  /** DAY, MONTH, SEASON, YEAR, DECADE, CENTURY; null if no date is written. */
  readonly startPrecision: string | null;
  readonly endPrecision: string | null;
  /** The days on which the tie possibly held, or, if the lens asks for certainty, certainly held. Both ends are included. */
  readonly days: DayInterval | null;
  /** The attributes on which voices can differ: status, role, level, ... */
  readonly attributes: Attributes;
  /** The assertions of this spell, at least one. */
  readonly assertions: readonly AssertionRecord[];
}

/** Days as YYYY-MM-DD; null if that side has no limit. */
export interface DayInterval {
  readonly first: string | null;
  readonly last: string | null;
}

/** One source's assertion about one spell of a tie. */
export interface AssertionRecord {
  readonly key: string;
  /** The id of the source that makes the assertion. */
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
  /** The number of the recording that contains it. */
  readonly recorded: number;
  /** Whether the source gives a start or end on a day when one of the two entities did not exist. */
  readonly outsideExistence: boolean;
  /** The tie type's own properties as this source gives them. */
  readonly attributes: Attributes;
}

/**
 * One source's assertion that a tie did not hold over a spell. It affirms nothing: the tie is among the ties only if another assertion
 * affirms it.
 */
export interface DenialRecord {
  readonly record: 'denial';
  readonly key: string;
  readonly tie: DeniedTie;
  /** The assertion that denies the tie. */
  readonly assertion: AssertionRecord;
}

/** The denied tie in full, because no other record may contain it. */
export type DeniedTie = Pick<TieRecord, 'key' | 'source' | 'target' | 'undirected'> &
  Pick<TieAttributes, 'type' | 'label' | 'tieKey' | 'standing'>;

/** A source behind an assertion of the export, with its citation and licence; `attributes` are as for an entity. */
export interface SourceRecord {
  readonly record: 'source';
  readonly key: string;
  readonly attributes: Attributes & { readonly name: string };
  /** True if the export only names it, among the voices of a tie: the lens leaves out what it asserts. */
  readonly onlyNamed?: boolean;
}

/** Two actors in one year, as the question dyadYears measures them. These records come by pair and year, before the sources. */
export interface DyadYearRecord {
  readonly record: 'dyad-year';
  readonly a: string;
  readonly b: string;
  readonly year: number;
  /** One value for each measure asked for, in that order. */
  readonly values: readonly DyadValueRecord[];
  /** The assertions behind the values that no earlier record contains. */
  readonly words: readonly Pick<AssertionRecord, 'key' | 'source'>[];
}

export interface DyadValueRecord {
  readonly measure: DyadMeasure;
  /** Null if no source covers all of the year for both actors. */
  readonly value: number | null;
  readonly told: number;
  readonly certain: number;
  /** For each source, the period (EDTF) for which it lists every tie; `to` is null if the source is kept up to date. */
  readonly coverage: readonly { readonly source: string; readonly from: string; readonly to: string | null }[];
  /** Sorted ids. */
  readonly counted: readonly string[];
  readonly ties: readonly string[];
}

/** Records of the graph. */
export type ExportRecord = EntityRecord | TieRecord | DenialRecord | SourceRecord;

/** Records of dyad-years. */
export type DyadExportRecord = DyadYearRecord | SourceRecord;

/** Compares keys by code unit. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
