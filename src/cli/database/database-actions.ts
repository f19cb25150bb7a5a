/** What the commands of `entente database` do. */
import { statSync } from 'node:fs';
import { findNeo4j, neo4jStatus, stopNeo4j } from '../../database/launcher/find-neo4j';
import { foldersIn } from '../../database/launcher/folders';
import { startNeo4j } from '../../database/launcher/start-neo4j';
import { dumpData, holdsData, removeData, restoreData } from '../../database/launcher/stored-data';
import { InvalidArgument } from '../../errors';
import { dataFolder } from '../data-folder';
import { print, say } from '../output';
import { untilInterrupted } from '../until-interrupted';
import { buildFrom } from './build-from';
import { buildProgress } from './build-progress';
import { fetchProgress } from './fetch-progress';

export interface ConfirmOptions {
  readonly yes?: boolean;
}

export interface BuildCommandOptions {
  readonly seed: boolean;
  readonly seedOnly?: boolean;
  readonly format?: readonly string[];
}

const BUILD_STOPPING = 'Stopping at the next step: the data folder will have no database, as before. Press Ctrl-C again to stop at once.';
const BUILD_LEFT = 'Stopped at once. The data folder has no database; the next build removes what this one left behind.';

/** Starts it and leaves it running; one that runs already is told of. */
export async function startInBackground(): Promise<void> {
  if (!findNeo4j(dataFolder())) {
    const progress = fetchProgress();
    const what = 'entente database start';
    const neo4j = await startNeo4j({ dataFolder: dataFolder(), what, shared: true, inBackground: true, onFetch: progress.at });
    progress.stop();
    neo4j.leave();
  }
  printStatus();
}

export async function stop(): Promise<void> {
  const stopped = await stopNeo4j(dataFolder(), 'entente database stop');
  if (!stopped) say('It did not run.');
  print({ stopped });
}

export function printStatus(): void {
  const folder = dataFolder();
  const { state, running, heldBy } = neo4jStatus(folder);
  const found = findNeo4j(folder);
  print({
    state,
    dataFolder: folder,
    holdsData: holdsData(folder),
    uri: found?.uri ?? null,
    user: found?.user ?? null,
    passwordFile: found ? foldersIn(folder).password : null,
    pid: running?.pid ?? null,
    inBackground: running?.inBackground ?? false,
    heldBy,
  });
}

export async function build(folders: readonly string[], options: BuildCommandOptions): Promise<void> {
  const { seed, seedOnly = false, format = [] } = options;
  const began = performance.now();
  const progress = fetchProgress();
  const shown = buildProgress();
  const target = { dataFolder: dataFolder(), what: 'entente database build', onFetch: progress.at, onStage: shown.stage };
  const request = { seed, reference: seed && !seedOnly, folders, formats: format, onRows: shown.rows };
  const stop = () => {
    progress.stop();
    shown.stop();
  };
  const work = (signal: AbortSignal) => buildFrom(target, { ...request, signal });
  const recordings = await untilInterrupted(work, { first: BUILD_STOPPING, second: BUILD_LEFT }).finally(stop);
  print({ recordings, seconds: Number(((performance.now() - began) / 1000).toFixed(1)) });
}

export async function reset({ yes }: ConfirmOptions): Promise<void> {
  if (!yes) throw new InvalidArgument(`--yes: was not given. It would remove everything recorded in "${dataFolder()}"; nothing was done.`);
  print({ removed: await removeData({ dataFolder: dataFolder(), what: 'entente database reset' }) });
}

export async function backup(file: string): Promise<void> {
  const progress = fetchProgress();
  await dumpData(file, { dataFolder: dataFolder(), what: 'entente database backup', onFetch: progress.at });
  progress.stop();
  print({ file, bytes: statSync(file).size });
}

export async function restore(file: string, { yes }: ConfirmOptions): Promise<void> {
  const folder = dataFolder();
  if (holdsData(folder) && !yes) {
    throw new InvalidArgument(`--yes: was not given. It would replace everything recorded in "${folder}"; nothing was done.`);
  }
  const progress = fetchProgress();
  await restoreData(file, { dataFolder: folder, what: 'entente database restore', onFetch: progress.at });
  progress.stop();
  print({ restored: file });
}
