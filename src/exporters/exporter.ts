/** What a format is: a title, what it loses, and a way from records to bytes that never holds them all. */
import type { DyadMeasure } from '../model/dyad-measures';
import type { Lens } from '../model/lens';
import type { DyadExportRecord, ExportRecord } from './records';

/** An option of a format; the first value is the default. */
export interface ExportOption {
  readonly name: string;
  readonly description: string;
  readonly values: readonly string[];
}

/** A value for each of the format's options, and no others. */
export type ChosenOptions = Readonly<Record<string, string>>;

/** A lens with its day written out. */
export type WrittenLens = Omit<Lens, 'validAt'> & { readonly validAt: string | null };

/** What was asked for. */
export interface ExportSettings {
  /** Whole graph, neighbourhood, ...: as the manifest tells it. */
  readonly scope: Readonly<Record<string, unknown>>;
  readonly lens: WrittenLens;
  readonly options: ChosenOptions;
  /** Told of what had to be changed to fit the format, in one sentence without the place; the manifest counts each. */
  readonly note: (what: string) => void;
}

/** And what may come: formats that must declare before they write read it here. */
export interface ExportAbout extends ExportSettings {
  /** The kinds of entities and the types of ties that can occur among the records, in the model's order. */
  readonly kinds: readonly string[];
  readonly tieTypes: readonly string[];
}

export interface DyadYearsAbout extends ExportSettings {
  /** Each record has one value of each, in this order. */
  readonly measures: readonly DyadMeasure[];
}

/** What every format tells of itself. */
export interface FormatDescription {
  /** As it is named on the command line and in addresses. */
  readonly name: string;
  readonly title: string;
  /** Who opens it, and how. */
  readonly readers: string;
  /** Without a dot; of a set, that of its single-file form: zip. */
  readonly extension: string;
  readonly mimeType: string;
  readonly options: readonly ExportOption[];
  /** What the format cannot say, one sentence each. */
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

/** A format of several files: a folder, or a zip. Every file is written, even where it holds no row. */
export interface SetExporter extends FormatDescription {
  readonly form: 'SET';
  readonly takes?: 'GRAPH';
  writeSet(records: AsyncIterable<ExportRecord>, about: ExportAbout): AsyncIterable<FilePart>;
}

/** A format of one file that takes no graph but measures of pairs of actors, year by year. */
export interface DyadYearsExporter extends FormatDescription {
  readonly form: 'FILE';
  readonly takes: 'DYAD_YEARS';
  write(records: AsyncIterable<DyadExportRecord>, about: DyadYearsAbout): AsyncIterable<string>;
}

export type GraphExporter = FileExporter | SetExporter;
export type Exporter = GraphExporter | DyadYearsExporter;
