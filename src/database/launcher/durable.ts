/** Changes to files that survive a power loss: content is forced to disk before its name, and each name before the next step. */
import { channel } from 'node:diagnostics_channel';
import { closeSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Each step of a command that changes a data folder is published here, as a short text, before it is done. */
export const DATA_FOLDER_STEPS = channel('entente:data-folder');

export function publishStep(step: string): void {
  DATA_FOLDER_STEPS.publish(step);
}

/** Writes a file of mode 0600 and replaces an existing one: readers see the old content or the new one. */
export function writeDurably(file: string, text: string): void {
  const aside = writeAside(file, text);
  renameSync(aside, file);
  syncFolder(dirname(file));
}

/** The same, but only if no file with that name exists; returns false if one exists and leaves it unchanged. */
export function createDurably(file: string, text: string): boolean {
  const aside = writeAside(file, text);
  try {
    linkSync(aside, file);
    syncFolder(dirname(file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Renames a file or folder on the same file system. */
export function moveDurably(from: string, to: string): void {
  publishStep(`move ${basename(from)} to ${basename(to)}`);
  renameSync(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
}

/** Removes a file or folder with all its content; does nothing if it does not exist. */
export function removeDurably(path: string): void {
  publishStep(`remove ${basename(path)}`);
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  syncFolder(dirname(path));
}

/** Forces all files below a folder to disk, and then their names. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) sync(path);
  }
  syncFolder(folder);
}

/** Forces the content of one file to disk. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Some file systems cannot force a folder to disk (EINVAL, ENOTSUP); they write names to disk together with the files. */
function syncFolder(path: string): void {
  try {
    sync(path);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function writeAside(file: string, text: string): string {
  const aside = `${file}.${process.pid}.new`;
  const handle = openSync(aside, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return aside;
}
