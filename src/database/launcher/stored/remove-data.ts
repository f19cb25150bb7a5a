/** Removes the data of a folder. */
import { existsSync } from 'node:fs';
import { foldersIn } from '../folders';
import { removeAll } from './swap';
import { type StoredDataOptions, whileStopped } from './while-stopped';

/**
 * Removes the database, its password and its logs; the jars stay. Returns false if there was none. After an interruption at any point, the
 * data are complete or completely removed.
 * @throws Busy while it runs.
 */
export async function removeData(options: StoredDataOptions): Promise<boolean> {
  if (!existsSync(foldersIn(options.dataFolder).home)) return false;
  return whileStopped(options, async (folders) => {
    options.signal?.throwIfAborted();
    removeAll(folders);
    return true;
  });
}
