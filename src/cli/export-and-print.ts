/** What `entente export` does. */
import { Conflict, InvalidArgument } from '../errors';
import { type ArgumentValues, type ExportRequest, readExportRequest } from '../export/export-request';
import { runExport } from '../export/run-export';
import { type FormatEntry, formatList } from '../exporters/format-list';
import type { Manifest } from '../exporters/manifest';
import { ExpectedFailure } from './expected-failure';
import { type ChosenTarget, chooseTarget } from './exports/choose-target';
import { type VerifiedFile, verifyExport } from './exports/verify-export';
import { importProgress } from './imports/import-progress';
import { print, printList, say } from './output';
import { packageVersion } from './package-version';
import type { Columns } from './rows/format-table';
import { untilInterrupted } from './until-interrupted';
import { withDatabase } from './with-database';

/** Also contains each given option of EXPORT_ARGUMENTS, by its name. */
export interface ExportOptions {
  readonly list?: boolean;
  readonly verify?: string;
  readonly out?: string;
  readonly [argument: string]: string | boolean | undefined;
}

const FORMAT_COLUMNS: Columns<FormatEntry> = {
  format: ({ name }) => name,
  title: ({ title }) => title,
  extension: ({ extension }) => extension,
  'read by': ({ readers }) => readers,
  losses: ({ losses }) => losses.length,
};

/** Lists the formats, verifies an export, or writes one. */
export async function exportAndPrint(format: string | undefined, { list, verify, out, ...values }: ExportOptions): Promise<void> {
  if (list) return printList(formatList(), FORMAT_COLUMNS);
  if (verify !== undefined) return verifyAndPrint(verify);
  if (format === undefined) throw new InvalidArgument('format: none is named. Accepted: one that "entente export --list" shows.');
  const request = readExportRequest(format, values as ArgumentValues);
  const chosen = chooseTarget(request.exporter, out);
  const manifest = await writeExport(request, chosen);
  if (!chosen.piped) print({ out, counts: manifest.counts, files: manifest.files, notes: manifest.notes });
  say(describeExport(manifest, chosen.piped));
}

const INTERRUPT_MESSAGES = {
  first: 'Stopping: what was written of the export is removed. Press Ctrl-C again to stop at once.',
  second: 'Stopped at once. A file that is not whole may be left under a name that ends in ".partial".',
};

async function writeExport(request: ExportRequest, { target, file }: ChosenTarget): Promise<Manifest> {
  const progress = importProgress(request.exporter.title);
  let stopped = false;
  try {
    return await untilInterrupted((signal) => {
      signal.addEventListener('abort', () => {
        stopped = true;
      });
      const options = { version: packageVersion(), signal, onProgress: progress.at, ...(file !== undefined && { file }) };
      return withDatabase((db) => runExport(db, request, target, options));
    }, INTERRUPT_MESSAGES);
  } catch (error) {
    if (stopped) throw new ExpectedFailure('interrupted: nothing was written.');
    throw toExpectedFailure(error);
  } finally {
    progress.stop();
  }
}

const DISK_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'ENOTEMPTY', 'EEXIST']);

/** An error of the disk is reported as it is. */
function toExpectedFailure(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  return DISK_ERRORS.has(code ?? '')
    ? new ExpectedFailure(`--out: the export could not be written: ${message}. Nothing was left.`, { cause: error })
    : error;
}

function describeExport({ counts, losses }: Manifest, piped: boolean): string {
  const sum = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((total, count) => total + count, 0);
  const graph = `${sum(counts.entities)} entities, ${sum(counts.ties)} ties, ${counts.assertions} assertions of ${counts.sources} sources.`;
  const dyads = `${counts.dyadYears} dyad-years that rest on ${counts.assertions} assertions; of ${counts.sources} sources, with those that only say what they cover.`;
  const what = counts.dyadYears === undefined ? graph : dyads;
  return piped ? what : `${what} The manifest says what one owes to the sources, and what the format cannot say (${losses.length}).`;
}

async function verifyAndPrint(path: string): Promise<void> {
  const files = await withDatabase((db) => verifyExport(db, path));
  print(files);
  const differing = files.filter(({ manifest, disk, again }) => manifest !== disk || manifest !== again);
  if (differing.length === 0) return say('Every file is as the manifest says, and the database answers the same today.');
  throw new Conflict(`--verify: ${differing.map(describeDifference).join(' ')}`);
}

function describeDifference({ name, manifest, disk, again }: VerifiedFile): string {
  if (manifest === null) return `${name} is not in the manifest.`;
  const fileProblem = disk === null ? `${name} is not there.` : disk === manifest ? '' : `${name} is not the file that was written.`;
  const answerProblem = again === manifest ? '' : `${name}: the database gives a different answer today.`;
  return `${fileProblem} ${answerProblem}`.trim();
}
