/** What `entente import` does. */
import { InvalidArgument } from '../errors';
import type { Format } from '../importers/format';
import { FORMATS } from '../importers/formats';
import { guessMapping } from '../importers/spreadsheet/guess-mapping';
import { changesAnything } from '../model/revision';
import { FORMAT_COLUMNS, formatEntry } from './format-list';
import { formatToImport, SHEET, speaksOfOthers } from './imports/format-to-import';
import { importFiles } from './imports/import-files';
import { importProgress } from './imports/import-progress';
import type { ImportReport } from './imports/import-request';
import { localUser } from './local-user';
import { print, printList, say } from './output';
import { NOTHING_NEW, reportDifferences } from './report-differences';
import { untilInterrupted } from './until-interrupted';
import { withDatabase } from './with-database';

export interface ImportOptions {
  readonly list?: boolean;
  readonly mapping?: string;
  readonly guess?: boolean;
  readonly maxBad?: number;
  readonly rejects?: string;
  readonly dryRun?: boolean;
  readonly why?: string;
}

const STOPPING =
  'Stopping, and undoing what was written. The database will be as it was before. Press Ctrl-C again to stop at once and continue later.';
const STOPPED_AT_ONCE =
  'Stopped at once. Readers do not see what was written; run the same command again to resume, or "entente recordings abort" to undo it.';

/** Lists the formats, proposes a mapping, or imports. */
export async function importAndPrint(name: string | undefined, files: readonly string[], options: ImportOptions): Promise<void> {
  if (options.list) return printList(FORMATS.map(formatEntry), FORMAT_COLUMNS);
  if (name === undefined) throw new InvalidArgument('format: none is named. Accepted: one that "entente import --list" shows, or sheet.');
  if (name !== SHEET && (options.guess || options.mapping !== undefined)) {
    throw new InvalidArgument(`--${options.guess ? 'guess' : 'mapping'}: goes with the format "sheet", not with "${name}".`);
  }
  if (files.length === 0) throw new InvalidArgument(`files: ${name} needs at least one. Accepted: paths of CSV, TSV, XLSX or JSON files.`);
  if (options.guess) return void process.stdout.write(await guessMapping(requireOneFile(files)));
  const { format, variant } = await formatToImport(name, options.mapping);
  const report = await runImport(format, variant, files, options);
  print(report);
  reportImport(report);
  if (report.rows.accepted === 0) process.exitCode = 1;
}

function runImport(format: Format, variant: string, files: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const progress = importProgress(format.title);
  const work = (signal: AbortSignal) =>
    withDatabase((db) =>
      importFiles(db, {
        format,
        files,
        variant,
        by: localUser(),
        why: options.why ?? `import of ${format.title}`,
        maxBad: options.maxBad ?? null,
        rejects: options.rejects ?? `${format.name}.rejected.csv`,
        dryRun: options.dryRun ?? false,
        speaksOfOthers: speaksOfOthers(format),
        signal,
        onProgress: progress.at,
      }),
    ).finally(() => progress.stop());
  return untilInterrupted(work, { first: STOPPING, second: STOPPED_AT_ONCE });
}

function requireOneFile(files: readonly string[]): string {
  const [file, ...others] = files;
  if (file !== undefined && others.length === 0) return file;
  throw new InvalidArgument(`files: --guess looks at one file, not at ${files.length}.`);
}

function reportImport(report: ImportReport): void {
  const { rows, recording, counts, dryRun, rejects, warnings, disagreements } = report;
  for (const warning of warnings) say(warning);
  say(`${rows.read} rows: ${rows.accepted} accepted, ${rows.rejected} rejected, ${rows.duplicate} duplicate.`);
  if (rejects) say(`Rejected rows, with reasons: ${rejects}`);
  reportDifferences(report);
  const leftOut = rows.rejected + disagreements.length;
  if (dryRun) say(`A dry run: nothing was written. ${describePreview(rows.accepted, changesAnything(counts), leftOut)}`);
  else say(describeRecording(rows.accepted, recording, leftOut));
}

function describeRecording(accepted: number, recording: ImportReport['recording'], leftOut: number): string {
  if (recording) return `Recorded as #${recording.seq}.`;
  if (accepted === 0) return 'Nothing was recorded: no row was accepted.';
  return leftOut === 0 ? NOTHING_NEW : 'Nothing was recorded: all that was accepted was recorded already.';
}

function describePreview(accepted: number, changes: boolean, leftOut: number): string {
  if (changes) return 'The import would be recorded.';
  if (accepted === 0) return 'Nothing would be recorded: no row was accepted.';
  return leftOut === 0 ? NOTHING_NEW : 'Nothing would be recorded: all that was accepted is recorded already.';
}
