/** Chooses the target of an export by --out: a file, a folder, a zip, or standard output. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { InvalidArgument } from '../../errors';
import type { ExportTarget } from '../../export/export-target';
import { ZipTarget } from '../../export/zip-target';
import type { Exporter } from '../../exporters/exporter';
import { FileTarget } from './file-target';
import { FolderTarget } from './folder-target';
import { PartialFile } from './partial-file';
import { StreamTarget } from './stream-target';

export interface ChosenTarget {
  readonly target: ExportTarget;
  /** The name of the file, for formats of one file. */
  readonly file?: string;
  /** Whether the export goes to standard output, where nothing else may be written. */
  readonly piped: boolean;
}

/**
 * The target; nothing is created yet.
 * @throws InvalidArgument for a place that does not exist, or that already contains something
 */
export function chooseTarget(exporter: Exporter, out: string | undefined): ChosenTarget {
  if (out === undefined || out === '-') return chooseStdout(exporter);
  if (!existsSync(dirname(out)))
    throw new InvalidArgument(`--out: there is no folder "${dirname(out)}". Accepted: a path in a folder that is there.`);
  if (out.endsWith('.zip')) return { target: new ZipTarget((zip) => zipInto(out, zip)), piped: false };
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  if (exporter.form === 'FILE') {
    if (isFolder) throw new InvalidArgument(`--out: "${out}" is a folder. Accepted: a file such as ${out}/graph.${exporter.extension}.`);
    return { target: new FileTarget(out), file: basename(out), piped: false };
  }
  if (existsSync(out) && (!isFolder || readdirSync(out).length > 0)) {
    throw new InvalidArgument(`--out: "${out}" is there already. Accepted: a folder that is not there yet, an empty one, or a .zip.`);
  }
  return { target: new FolderTarget(out), piped: false };
}

function chooseStdout(exporter: Exporter): ChosenTarget {
  const stdout = new StreamTarget(process.stdout);
  if (exporter.form === 'FILE') return { target: stdout, piped: true };
  if (process.stdout.isTTY) {
    throw new InvalidArgument(`--out: ${exporter.name} is several files. Accepted: a folder, a .zip, or a pipe, which gets a zip.`);
  }
  return { target: new ZipTarget((zip) => zipTo(stdout, zip)), piped: true };
}

async function zipTo(stdout: StreamTarget, zip: Readable): Promise<void> {
  for await (const bytes of zip) await stdout.write('', bytes as Uint8Array);
  await stdout.finish();
}

async function zipInto(path: string, zip: Readable): Promise<void> {
  const file = await PartialFile.create(path);
  try {
    for await (const bytes of zip) await file.write(bytes as Uint8Array);
    await file.complete();
    await file.appear();
  } catch (error) {
    await file.remove();
    throw error;
  }
}
