/** Puts a dump in the place of the data: loaded and started beside them first. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { NotFound } from '../../../errors';
import type { Folders } from '../folders';
import { newPassword, presentPassword, setInitialPassword } from '../password';
import { type RunningNeo4j, startNeo4j } from '../start-neo4j';
import { loadDump } from './dump-data';
import { besideData, takePlace } from './swap';
import { isBrief, prepareFolders, type StoredDataOptions, whileStopped } from './while-stopped';

/** What a restore does, in turn. */
export type RestoreStage = 'LOAD' | 'START' | 'PLACE';

export interface RestoreOptions extends StoredDataOptions {
  readonly onStage?: (stage: RestoreStage) => void;
}

/**
 * Puts the content of a dump in the place of the database. The password of the data folder stays; where there is none, a new one is made.
 * Before that the dump is loaded beside, the database in it is started, and `check` looks at it; where any of it fails, nothing has changed.
 * @throws Busy while it runs, NotFound where there is no such file, DatabaseUnavailable where the dump is not whole, and what `check` throws.
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
