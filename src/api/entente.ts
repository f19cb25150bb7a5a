/** Entente inside another program: one open database for questions, exports, imports and serving. */
import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import { answerParseError, askSchema, parseDocument } from '../cli/ask-database';
import { dataFolder } from '../cli/data-folder';
import { openDatabase } from '../cli/database/open-database';
import { chooseTarget } from '../cli/exports/choose-target';
import { formatToImport, speaksOfOthers } from '../cli/imports/format-to-import';
import { importFiles } from '../cli/imports/import-files';
import type { ImportReport } from '../cli/imports/import-request';
import { localUser } from '../cli/local-user';
import { packageVersion } from '../cli/package-version';
import type { Connection } from '../database/connect';
import type { Database } from '../database/database';
import { InvalidArgument } from '../errors';
import { readExportRequest } from '../export/export-request';
import { runExport } from '../export/run-export';
import type { Manifest } from '../exporters/manifest';
import type { LensInput } from '../model/lens';
import { createSchema, type EntenteSchema } from '../schema/create-schema';
import { lensOnOperation } from './lens-on-operation';
import { type RunningServer, type ServeSettings, serveDatabase } from './serve-database';

export interface OpenSettings {
  /** The data folder, with Entente's own Neo4j in it. Without it, as for the commands: ENTENTE_DATA, or the default of the package. */
  readonly dataFolder?: string;
  /** A Neo4j that runs already, used in place of Entente's own. Without it and without `dataFolder`: NEO4J_URI, if that is set. */
  readonly neo4j?: Connection;
  /** Use a database even though it holds data that Entente did not create (false). */
  readonly acceptForeign?: boolean;
}

export interface AskSettings {
  readonly variables?: Record<string, unknown>;
  /** Which operation of the document, if it has several. */
  readonly operationName?: string;
  /** The lens, for an operation that has no `@lens` of its own. */
  readonly lens?: LensInput;
  /** The name under which mutations are recorded. Without it, mutations are refused. */
  readonly editor?: string;
}

export interface ExportSettings {
  /** A path: a file, or for formats of several files a folder or a `.zip`. Its folder must exist. */
  readonly out: string;
  /** The options of `entente export`, by their names: `{ of: 'state:PAK', hops: '2', 'valid-at': '2025-05-09' }`. */
  readonly options?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface ImportSettings {
  /** For the format `sheet`: the path of its mapping. */
  readonly mapping?: string;
  /** Reads and checks everything, and writes nothing (false). */
  readonly dryRun?: boolean;
  /** Rejected rows beyond which nothing is recorded; any number without it. */
  readonly maxBad?: number;
  /** Where rejected rows are written, as CSV; nowhere without it. */
  readonly rejects?: string;
  /** Kept with the recording (the user of the operating system). */
  readonly by?: string;
  readonly why: string;
  readonly signal?: AbortSignal;
}

/** An open database. Errors are the classes of this package; each has a stable `code`. */
export interface Entente {
  /**
   * Answers a GraphQL document. Errors of the operation are in `errors`, as over HTTP; the receipt is in `extensions`.
   * @throws InvalidArgument for a lens that is not accepted
   */
  ask(document: string, settings?: AskSettings): Promise<FormattedExecutionResult>;
  /** Writes an export and its manifest: all of it, or nothing. @throws InvalidArgument, NotFound */
  export(format: string, settings: ExportSettings): Promise<Manifest>;
  /**
   * Imports the files of one data set as one recording.
   * @throws InvalidFact if a file cannot be read, or if more rows than `maxBad` are rejected
   */
  import(format: string, files: readonly string[], settings: ImportSettings): Promise<ImportReport>;
  /** Serves the API and the pages until it is closed. Unlike `entente serve`, it does not load data or restart a database that ends. */
  serve(settings?: ServeSettings): Promise<RunningServer>;
  /** Closes the database, and stops it if it was started here. Servers must be closed first. */
  close(): Promise<void>;
}

/**
 * Opens a database: connects to it, or starts Entente's own (the first start downloads Neo4j by Maven).
 * @throws DatabaseUnavailable if it cannot be started, reached or used.
 */
export async function openEntente({ dataFolder: folder, neo4j, acceptForeign }: OpenSettings = {}): Promise<Entente> {
  const what = 'a program that uses Entente';
  const { db, close } = await openDatabase({ what, connection: neo4j, dataFolder: folder, acceptForeign });
  try {
    const schema = await createSchema(db);
    return {
      ask: (document, settings) => ask(schema, document, settings),
      export: (format, settings) => exportTo(db, format, settings),
      import: (format, files, settings) => importInto(db, format, files, settings),
      serve: (settings) => serveDatabase(db, schema, folder ?? dataFolder(), settings),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ask(schema: EntenteSchema, text: string, settings: AskSettings = {}): Promise<FormattedExecutionResult> {
  const { lens, editor, operationName, variables } = settings;
  const document = parseDocument(text);
  if (document instanceof GraphQLError) return answerParseError(document);
  const documentWithLens = lens ? lensOnOperation(schema.publicSchema, document, lens, operationName) : document;
  const caller = editor === undefined ? ({ role: 'reader', name: 'reader' } as const) : ({ role: 'editor', name: editor } as const);
  return askSchema(schema, documentWithLens, { variables, operationName }, caller);
}

async function exportTo(db: Database, format: string, { out, options = {}, signal }: ExportSettings): Promise<Manifest> {
  if (!out || out === '-') throw new InvalidArgument(`out: "${out}" is not a path. Accepted: the path of a file, a folder or a .zip.`);
  const request = readExportRequest(format, options);
  const { target, file } = chooseTarget(request.exporter, out);
  return runExport(db, request, target, { version: packageVersion(), signal, ...(file !== undefined && { file }) });
}

async function importInto(db: Database, name: string, files: readonly string[], settings: ImportSettings): Promise<ImportReport> {
  const { mapping, dryRun = false, maxBad = null, rejects = null, by = localUser(), why, signal } = settings;
  const { format, variant } = await formatToImport(name, mapping);
  return importFiles(db, { format, files, variant, by, why, maxBad, rejects, dryRun, signal, speaksOfOthers: speaksOfOthers(format) });
}
