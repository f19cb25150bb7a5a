/** Finishes or undoes what an interrupted command left in a data folder, and reports which of the two, and the present state. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Busy } from '../../../errors';
import { moveDurably, removeDurably } from '../durable';
import { type Folders, foldersIn } from '../folders';
import { endToolsOn } from '../left-over';
import { type Lock, lockFolder, unreadableLock } from '../lock';
import { isAlive } from '../processes';
import { runningIn, unreadableRunning } from '../running';
import { holdsStore, olderPlaces, setAsideByOlder } from './holds-data';
import { finishRemoval, finishSwap, readNote, removeBuilding } from './swap';

/**
 * Must run before any other work on a data folder. A folder that another process works on is left to that process.
 * @returns a line for each item found; none for a folder in order
 */
export async function settleFolder(dataFolder: string, what: string): Promise<string[]> {
  const folders = foldersIn(dataFolder);
  if (!existsSync(folders.root)) return [];
  const lockLine = describeProblem('lock', unreadableLock(folders));
  if (lockLine.length === 0 && !isUnsettled(folders)) return [];
  let lock: Lock;
  try {
    lock = lockFolder(folders, what);
  } catch (error) {
    if (error instanceof Busy) return [];
    throw error;
  }
  try {
    return [...lockLine, ...(await settle(folders))];
  } finally {
    lock.release();
  }
}

/** Locks the data folder for this process and settles it. @throws Busy as `lockFolder` */
export async function holdFolder(folders: Folders, what: string): Promise<Lock> {
  const lock = lockFolder(folders, what);
  try {
    await settle(folders);
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

function isUnsettled(folders: Folders): boolean {
  return (
    [folders.built, folders.removing, folders.building, folders.dataBefore].some((path) => existsSync(path)) ||
    setAsideByOlder(folders) ||
    unreadableRunning(folders) !== null
  );
}

/** The caller holds the lock: any other process that works on the folder is left over. */
async function settle(folders: Folders): Promise<string[]> {
  removeAsides(folders);
  await endToolsOn(folders.home);
  return [
    ...settleRunning(folders),
    ...settleRemoval(folders),
    ...settleSwap(folders),
    ...(await settleBuilding(folders)),
    ...settleDataBefore(folders),
    ...settleOlder(folders),
  ];
}

function describeProblem(name: string, problem: string | null): string[] {
  return problem === null ? [] : [`"${name}" in the data folder ${problem}. No process holds the folder; the file is rewritten.`];
}

function settleRunning(folders: Folders): string[] {
  const problem = unreadableRunning(folders);
  if (problem === null) return [];
  // Throws if a database still runs on the folder.
  runningIn(folders);
  removeDurably(folders.running);
  return [`"${basename(folders.running)}" in the data folder ${problem}. No database runs on the folder; the file was removed.`];
}

function settleRemoval(folders: Folders): string[] {
  if (!existsSync(folders.removing)) return [];
  finishRemoval(folders);
  return ['"entente database reset" was interrupted after it had set the data aside. It is finished: the data are removed.'];
}

function settleSwap(folders: Folders): string[] {
  if (!existsSync(folders.built)) return [];
  const { what } = readNote(folders.built);
  finishSwap(folders);
  return [`"${what}" was interrupted when its data were whole and checked. It is finished: the data folder holds the new data.`];
}

async function settleBuilding(folders: Folders): Promise<string[]> {
  if (!existsSync(folders.building)) return [];
  const note = readNote(folders.building);
  const written = note.target !== undefined && existsSync(note.target);
  await removeBuilding(folders, note);
  if (written) return [`"${note.what}" was interrupted when "${note.target}" was whole and checked: the backup is there.`];
  const data = holdsStore(folders.data) ? 'the data folder holds the old data' : 'the data folder holds no database, as before';
  const file = note.target === undefined ? '' : ` There is no "${note.target}".`;
  return [`"${note.what}" was interrupted before its data were whole. It is undone: ${data}.${file}`];
}

function settleDataBefore({ data, dataBefore }: Folders): string[] {
  if (!existsSync(dataBefore)) return [];
  if (existsSync(data))
    return [`"${dataBefore}" holds data that were set aside, beside the data in use. They stay there until you remove them.`];
  moveDurably(dataBefore, data);
  return ['Data that were set aside, without any in their place, were put back: the data folder holds the old data.'];
}

/** The data that replaced them in the meantime may be incomplete or complete: they are kept in a separate place. */
function settleOlder(folders: Folders): string[] {
  if (!setAsideByOlder(folders)) return [];
  const kept = join(folders.home, 'set-aside');
  let keeps = false;
  for (const { place, before } of olderPlaces(folders)) {
    if (!existsSync(before)) continue;
    if (existsSync(place)) {
      const beside = join(kept, basename(join(place, '..')));
      mkdirSync(kept, { recursive: true, mode: 0o700 });
      removeDurably(beside);
      moveDurably(place, beside);
      keeps = true;
    }
    moveDurably(before, place);
  }
  const rest = keeps ? ` What lay in their place is in "${kept}"; remove it when you are sure.` : '';
  return [`"entente database restore" of an older Entente was interrupted. It is undone: the data folder holds the old data.${rest}`];
}

/** Removes temporary files of killed processes; their names contain the process id. */
function removeAsides({ root }: Folders): void {
  for (const name of readdirSync(root)) {
    const pid = /^(?:lock|neo4j-password|neo4j-running\.json|editor-token|reader-token)\.(\d+)(?:(?:\.\d+)?\.new|\.stale)?$/.exec(
      name,
    )?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(root, name), { force: true });
  }
}
