/** What the commands of `entente database` do. */
import { statSync } from 'node:fs';
import { connect } from '../../database/connect';
import { findNeo4j, neo4jStatus, stopNeo4j } from '../../database/launcher/find-neo4j';
import { foldersIn } from '../../database/launcher/folders';
import { type RunningNeo4j, startNeo4j } from '../../database/launcher/start-neo4j';
import { type DumpStage, dumpData } from '../../database/launcher/stored/dump-data';
import { holdsData } from '../../database/launcher/stored/holds-data';
import { removeData } from '../../database/launcher/stored/remove-data';
import { type RestoreStage, restoreData } from '../../database/launcher/stored/restore-data';
import { InvalidArgument } from '../../errors';
import { prepareDatabase } from '../../recorder/recorder';
import { print, say } from '../output';
import { buildFrom } from './build-from';
import { buildProgress } from './build-progress';
import { fetchProgress } from './fetch-progress';
import { sharesDatabase } from './open-database';
import { settledFolder } from './settled-folder';
import { type UndoMessages, undoWhenInterrupted } from './undo-when-interrupted';

export interface ConfirmOptions {
  readonly yes?: boolean;
}

export interface BuildCommandOptions {
  readonly seed: boolean;
  readonly seedOnly?: boolean;
  readonly format?: readonly string[];
}

const BUILD_MESSAGES: UndoMessages = {
  first: 'Stopping: the data folder will have no database, as before. Press Ctrl-C again to stop at once.',
  second: 'Stopped at once. The data folder has no database; the next command removes what this one left behind.',
  undone: 'Interrupted: nothing was built. The data folder has no database, as before.',
};
const RESTORE_MESSAGES: UndoMessages = {
  first: 'Stopping: the data will be the old ones. Press Ctrl-C again to stop at once.',
  second: 'Stopped at once. The next command removes what this one left behind, and says which data the folder holds.',
  undone: 'Interrupted: nothing was restored. The data folder holds what it held before.',
};
const BACKUP_MESSAGES: UndoMessages = {
  first: 'Stopping: there will be no backup. Press Ctrl-C again to stop at once.',
  second: 'Stopped at once. The next command removes what this one left behind.',
  undone: 'Interrupted: no backup was written. The data folder is as it was.',
};
const RESET_MESSAGES: UndoMessages = {
  first: 'Stopping, unless the data are set aside already.',
  second: 'Stopped at once. The next command says what the data folder holds.',
  undone: 'Interrupted: nothing was removed. The data folder holds what it held before.',
};

const RESTORE_STAGES: Readonly<Record<RestoreStage, string>> = {
  LOAD: 'Loading the backup beside the present data.',
  START: 'It is whole. Starting it, to see that it can be used.',
  PLACE: 'It can be used. Putting it in the place of the present data.',
};
const BACKUP_STAGES: Readonly<Record<DumpStage, string>> = {
  WRITE: 'Writing the backup.',
  CHECK: 'It is written. Loading it beside the data, to see that it can be restored.',
};

/** Starts the database and leaves it running; reports a database that already runs. */
export async function startInBackground(): Promise<void> {
  const what = 'entente database start';
  const folder = await settledFolder(what);
  if (!findNeo4j(folder)) {
    const progress = fetchProgress();
    const neo4j = await startNeo4j({ dataFolder: folder, what, shared: true, inBackground: true, onFetch: progress.at });
    progress.stop();
    neo4j.leave();
  }
  await printStatus();
}

export async function stop(): Promise<void> {
  const what = 'entente database stop';
  const stopped = await stopNeo4j(await settledFolder(what), what);
  if (!stopped) say('It did not run.');
  print({ stopped });
}

export async function printStatus(): Promise<void> {
  const folder = await settledFolder('entente database status');
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
  const startedAt = performance.now();
  const progress = fetchProgress();
  const buildStatus = buildProgress();
  const what = 'entente database build';
  const target = { dataFolder: await settledFolder(what), what, onFetch: progress.at, onStage: buildStatus.stage };
  const request = { seed, reference: seed && !seedOnly, folders, formats: format, onRows: buildStatus.rows };
  const stop = () => {
    progress.stop();
    buildStatus.stop();
  };
  const work = (signal: AbortSignal) => buildFrom({ ...target, signal }, { ...request, signal });
  const recordings = await undoWhenInterrupted(BUILD_MESSAGES, work).finally(stop);
  print({ recordings, seconds: Number(((performance.now() - startedAt) / 1000).toFixed(1)) });
}

export async function reset({ yes }: ConfirmOptions): Promise<void> {
  const what = 'entente database reset';
  const folder = await settledFolder(what);
  if (!yes) throw new InvalidArgument(`--yes: was not given. It would remove everything recorded in "${folder}"; nothing was done.`);
  print({ removed: await undoWhenInterrupted(RESET_MESSAGES, (signal) => removeData({ dataFolder: folder, what, signal })) });
}

export async function backup(file: string): Promise<void> {
  const what = 'entente database backup';
  const folder = await settledFolder(what);
  const progress = fetchProgress();
  const onStage = (stage: DumpStage) => say(BACKUP_STAGES[stage]);
  const work = (signal: AbortSignal) => dumpData(file, { dataFolder: folder, what, onFetch: progress.at, onStage, signal });
  await undoWhenInterrupted(BACKUP_MESSAGES, work).finally(progress.stop);
  print({ file, bytes: statSync(file).size });
}

export async function restore(file: string, { yes }: ConfirmOptions): Promise<void> {
  const what = 'entente database restore';
  const folder = await settledFolder(what);
  if (holdsData(folder) && !yes) {
    throw new InvalidArgument(`--yes: was not given. It would replace everything recorded in "${folder}"; nothing was done.`);
  }
  const progress = fetchProgress();
  const onStage = (stage: RestoreStage) => say(RESTORE_STAGES[stage]);
  const options = { dataFolder: folder, what, onFetch: progress.at, onStage };
  const work = (signal: AbortSignal) => restoreData(file, { ...options, signal }, checkUsable);
  await undoWhenInterrupted(RESTORE_MESSAGES, work).finally(progress.stop);
  print({ restored: file });
}

/** @throws DatabaseUnavailable if this Entente cannot use the restored database */
async function checkUsable(neo4j: RunningNeo4j): Promise<void> {
  const db = await connect(neo4j);
  try {
    await prepareDatabase(db, { acceptForeign: sharesDatabase() });
  } finally {
    await db.close();
  }
}
