/** Writes the data of a stopped database to one file, and loads the file once to check it. */
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Conflict, NotFound } from '../../../errors';
import { runAdminTool } from '../admin-tool';
import { moveDurably, sync } from '../durable';
import type { Folders } from '../folders';
import { holdsData } from './holds-data';
import { besideData } from './swap';
import { javaOptionsFor, prepareFolders, type StoredDataOptions, whileStopped } from './while-stopped';

/** The stages of a backup, in order. */
export type DumpStage = 'WRITE' | 'CHECK';

export interface DumpOptions extends StoredDataOptions {
  readonly onStage?: (stage: DumpStage) => void;
}

/**
 * Writes the complete database to one file. The file gets its name only after it is complete and has been loaded into a separate database.
 * @throws Busy while it runs, Conflict if the file exists, NotFound if the data folder has no database.
 */
export async function dumpData(file: string, options: DumpOptions): Promise<void> {
  const target = resolve(file);
  refuseTaken(file, target);
  if (!existsSync(dirname(target))) throw new NotFound(`file: there is no folder "${dirname(file)}" for it.`);
  const { dataFolder, what, onStage, signal } = options;
  if (!holdsData(dataFolder)) throw new NotFound(`ENTENTE_DATA: the data folder "${resolve(dataFolder)}" holds no database.`);
  await whileStopped(options, async (folders) => {
    const java = await prepareFolders(folders, options);
    const partial = join(dirname(target), `.entente-backup-${randomBytes(6).toString('hex')}`);
    const dump = join(partial, 'neo4j.dump');
    await besideData(folders, { what, target, partial }, async (building) => {
      mkdirSync(partial, { mode: 0o700 });
      onStage?.('WRITE');
      await runAdminTool({ java, folders, signal, words: ['database', 'dump', 'neo4j', `--to-path=${partial}`] });
      chmodSync(dump, 0o600);
      sync(dump);
      onStage?.('CHECK');
      await prepareFolders(building, options);
      await loadDump(building, java, dump, signal);
      refuseTaken(file, target);
      moveDurably(dump, target);
    });
  });
}

function refuseTaken(file: string, target: string): void {
  if (existsSync(target)) throw new Conflict(`file: "${file}" is there already. Accepted: a name that is not taken.`);
}

/** Loads a dump into a folder without a database. @throws DatabaseUnavailable if the file is not a complete dump */
export async function loadDump(folders: Folders, java: string, dump: string, signal: AbortSignal | undefined): Promise<void> {
  const javaOptions = javaOptionsFor(statSync(dump).size);
  const input = openSync(dump, 'r');
  try {
    await runAdminTool({ java, folders, javaOptions, input, signal, words: ['database', 'load', 'neo4j', '--from-stdin'] });
  } finally {
    closeSync(input);
  }
}
