/**
 * The contract of an export format: a title, its limitations, and a function that turns a stream of records into bytes without holding them
 * all.
 */
import type { DyadMeasure } from '../domain/dyad-measures';
import type { Lens } from '../model/lens';
import type { DyadExportRecord, ExportRecord } from './records';

/** An option of a format; the first value is the default. */
export interface ExportOption {
  readonly name: string;
  readonly description: string;
  /** The first is the default. */
  readonly values: readonly [string, ...string[]];
}

/** A value for each of the format's options, and no others. */
export type ChosenOptions = Readonly<Record<string, string>>;

/** A lens with its day as text (YYYY-MM-DD). */
export type WrittenLens = Omit<Lens, 'validAt'> & { readonly validAt: string | null };

/** The settings of one export. */
export interface ExportSettings {
  /** The scope as the manifest writes it: the whole graph, a neighbourhood, ... */
  readonly scope: Readonly<Record<string, unknown>>;
  readonly lens: WrittenLens;
  readonly options: ChosenOptions;
  /**
   * Called for each change that the format forced on the data, with one sentence that does not name the place. The manifest counts each
   * sentence.
   */
  readonly note: (what: string) => void;
}

/** The settings, and what can occur among the records: some formats must declare this before they write a record. */
export interface ExportAbout extends ExportSettings {
  /** The kinds of entities and the types of ties that can occur among the records, in the model's order. */
  readonly kinds: readonly string[];
  readonly tieTypes: readonly string[];
}

export interface DyadYearsAbout extends ExportSettings {
  /** Each record has one value of each measure, in this order. */
  readonly measures: readonly DyadMeasure[];
}

/** The description that every format gives. */
export interface FormatDescription {
  /** The name on the command line and in addresses. */
  readonly name: string;
  readonly title: string;
  /** Which programs open the format, and how. */
  readonly readers: string;
  /** Without a dot; for a set of files, the extension of its single-file form: zip. */
  readonly extension: string;
  readonly mimeType: string;
  readonly options: readonly ExportOption[];
  /** The limitations of the format, one sentence each. */
  losses(options: ChosenOptions): readonly string[];
}

/** A format of one file. */
export interface FileExporter extends FormatDescription {
  readonly form: 'FILE';
  readonly takes?: 'GRAPH';
  write(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<string | Uint8Array>;
}

/** A part of one of the files of a set; parts of different files may alternate. */
export interface FilePart {
  readonly file: string;
  readonly part: string | Uint8Array;
}

/** A format of several files: a folder, or a zip. Every file is written, even if it has no rows. */
export interface SetExporter extends FormatDescription {
  readonly form: 'SET';
  readonly takes?: 'GRAPH';
  writeSet(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<FilePart>;
}

/** A format of one file that takes measures of pairs of actors, year by year, in place of a graph. */
export interface DyadYearsExporter extends FormatDescription {
  readonly form: 'FILE';
  readonly takes: 'DYAD_YEARS';
  write(records: AsyncIterable<DyadExportRecord>, about: DyadYearsAbout): AsyncIterable<string>;
}

export type GraphExporter = FileExporter | SetExporter;
export type Exporter = GraphExporter | DyadYearsExporter;
