/** Replaces the data by a dump, which is first loaded and started in a separate folder. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NotFound } from '../../../errors';
import type { Folders } from '../folders';
import { newPassword, presentPassword, setInitialPassword } from '../password';
import { type RunningNeo4j, startNeo4j } from '../start-neo4j';
import { loadDump } from './dump-data';
import { besideData, takePlace } from './swap';
import { isBrief, prepareFolders, type StoredDataOptions, whileStopped } from './while-stopped';

/** The stages of a restore, in order. */
export type RestoreStage = 'LOAD' | 'START' | 'PLACE';

export interface RestoreOptions extends StoredDataOptions {
  readonly onStage?: (stage: RestoreStage) => void;
}

/**
 * Replaces the database by the content of a dump. The password of the data folder stays; if there is none, a new one is generated.
 * Before that, the dump is loaded in a separate folder, its database is started, and `check` examines it; if any of this fails, nothing has
 * changed.
 * @throws Busy while it runs, NotFound if the file does not exist, DatabaseUnavailable if the dump is incomplete, and any error of `check`.
 */
export async function restoreData(file: string, options: RestoreOptions, check: (neo4j: RunningNeo4j) => Promise<void>): Promise<void> {
  const dump = resolve(file);
  if (!existsSync(dump)) throw new NotFound(`file: there is no file "${file}".`);
  const { what, onStage, signal } = options;
  await whileStopped(options, async (folders) => {
    const java = await prepareFolders(folders, options);
    await besideData(folders, { what }, async (building) => {
      await prepareFolders(building, options);
      onStage?.('LOAD');
      await loadDump(building, java, dump, signal);
      await setInitialPassword(building, java, presentPassword(folders) ?? newPassword(), signal);
      onStage?.('START');
      await startAndCheck(building, { ...options, brief: isBrief(statSync(dump).size) }, check);
      signal?.throwIfAborted();
      onStage?.('PLACE');
      takePlace(folders);
    });
  });
}

async function startAndCheck(
  { root, jars }: Folders,
  { what, signal, brief }: StoredDataOptions & { brief: boolean },
  check: (neo4j: RunningNeo4j) => Promise<void>,
): Promise<void> {
  const neo4j = await startNeo4j({ dataFolder: root, jarFolder: jars, what, brief, ...(signal && { signal }) });
  try {
    await check(neo4j);
  } finally {
    await neo4j.stop();
  }
}
