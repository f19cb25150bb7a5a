/** The receipt of an export: what was asked, what came, what the format lost, and what one owes to its sources. */
import type { ChosenOptions, WrittenLens } from './exporter';

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What was written, in numbers; kinds and types of which there was nothing are absent. */
export interface ExportCounts {
  readonly entities: Readonly<Record<string, number>>;
  readonly ties: Readonly<Record<string, number>>;
  readonly spells: number;
  readonly assertions: number;
  /** Words that a tie did not hold; they are in no other number. */
  readonly denials: number;
  /** Ties on which voices differ or which somebody denies. */
  readonly contested: number;
  readonly sources: number;
  /** Of an export of dyad-years alone: `assertions` are then those that its values rest on. */
  readonly dyadYears?: number;
}

/** A source that spoke, and what one owes it. */
export interface OwedSource {
  readonly source: string;
  readonly citation: string;
  readonly licence: string | null;
  readonly url: string | null;
  /** How many words of it there are, denials among them; 0 if it only names entities or declares what it covers. */
  readonly assertions: number;
}

/** An entity that is written by another name than that of its entry: the name of the day of the lens. */
export interface NamedEntity {
  readonly id: string;
  /** The name written. */
  readonly name: string;
  /** The name of its entry. */
  readonly entry: string;
  /** Id of the source that names it. */
  readonly source: string;
}

/** How many of them a manifest lists. */
export const MAX_NAMED = 10_000;

export interface Manifest {
  /** Which Entente wrote it, and under which version of the database's schema. */
  readonly entente: string;
  readonly schemaVersion: number;
  readonly format: string;
  readonly options: ChosenOptions;
  readonly scope: Readonly<Record<string, unknown>>;
  readonly lens: WrittenLens;
  /** The arguments that ask for the same again, `known-at` settled on its recording. */
  readonly arguments: Readonly<Record<string, string>>;
  /** The same as a command and as an address. */
  readonly query: { readonly command: string; readonly address: string };
  readonly counts: ExportCounts;
  readonly files: readonly WrittenFile[];
  readonly sources: readonly OwedSource[];
  /** The first 10 000 by id; absent if there are none. The notes count the others. */
  readonly named?: readonly NamedEntity[];
  readonly losses: readonly string[];
  /** What had to be changed to fit the format, and how often. */
  readonly notes: readonly { readonly note: string; readonly times: number }[];
}

/** What formats lose that have no place for a denial but beside the tie that is denied. */
export const DENIAL_LOSS =
  'Of a denial only its voice and the standing of the tie are written, not its own dates and words; a tie that no source affirms is left out.';

/** The manifest as the text of its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
