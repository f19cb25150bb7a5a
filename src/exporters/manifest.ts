/**
 * The manifest of an export: what was asked, what was written, the limitations of the format, and the citations and licences of the
 * sources.
 */
import type { ChosenOptions, WrittenLens } from './exporter';

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The numbers of what was written; kinds and types without records are absent. */
export interface ExportCounts {
  readonly entities: Readonly<Record<string, number>>;
  /** How many of the entities an export of an area contains only because it names them; absent if none. */
  readonly onlyNamed?: number;
  readonly ties: Readonly<Record<string, number>>;
  readonly spells: number;
  readonly assertions: number;
  /** Assertions that deny a tie; no other number includes them. */
  readonly denials: number;
  /** Ties on which voices differ or which a source denies. */
  readonly contested: number;
  readonly sources: number;
  /** Only in an export of dyad-years: `assertions` are then those behind its values. */
  readonly dyadYears?: number;
}

/** A source of the export, with its citation and licence. */
export interface OwedSource {
  readonly source: string;
  readonly citation: string;
  readonly licence: string | null;
  readonly url: string | null;
  /** The number of its assertions, including denials; 0 if the source only names entities or declares its coverage. */
  readonly assertions: number;
}

/** An entity written under the name of the lens's day, which differs from the name of its entry. */
export interface NamedEntity {
  readonly id: string;
  /** The name written. */
  readonly name: string;
  /** The name of its entry. */
  readonly entry: string;
  /** Id of the source that names it. */
  readonly source: string;
}

/** The maximum number of these entities in a manifest. */
export const MAX_NAMED = 10_000;

export interface Manifest {
  /** The version of Entente that wrote it; `schemaVersion` is the version of the database schema. */
  readonly entente: string;
  readonly schemaVersion: number;
  readonly format: string;
  readonly options: ChosenOptions;
  readonly scope: Readonly<Record<string, unknown>>;
  readonly lens: WrittenLens;
  /** The arguments that repeat this export, with `known-at` fixed to its recording. */
  readonly arguments: Readonly<Record<string, string>>;
  /** The same as a command and as an address. */
  readonly query: { readonly command: string; readonly address: string };
  readonly counts: ExportCounts;
  readonly files: readonly WrittenFile[];
  readonly sources: readonly OwedSource[];
  /** The first 10 000 by id; absent if there are none. A note counts the others. */
  readonly named?: readonly NamedEntity[];
  readonly losses: readonly string[];
  /** What was changed to fit the format, and how often. */
  readonly notes: readonly { readonly note: string; readonly times: number }[];
}

/** The limitation of formats that can write a denial only on the denied tie. */
export const DENIAL_LOSS =
  'Of a denial only its voice and the standing of the tie are written, not its own dates and words; a tie that no source affirms is left out.';

/** The manifest as the text of its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
