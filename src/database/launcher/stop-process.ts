/** Ends a database's process: in order first, by force where that takes too long. */
import { waitForEnd } from './processes';

const IN_ORDER_MS = 30_000;
const BY_FORCE_MS = 5_000;

export interface StopOptions {
  /** How long it may take to end in order; 0: it is killed at once. */
  readonly inOrderMs?: number;
  /** Whether it is then ended by force; else it goes on ending by itself. */
  readonly force?: boolean;
}

/** Resolves when the process has ended; false where it is still ending. Nothing committed is lost either way. */
export async function stopProcess(pid: number, { inOrderMs = IN_ORDER_MS, force = true }: StopOptions = {}): Promise<boolean> {
  if (inOrderMs > 0 && (!sendSignal(pid, 'SIGTERM') || (await waitForEnd(pid, inOrderMs)))) return true;
  if (!force) return false;
  if (sendSignal(pid, 'SIGKILL')) await waitForEnd(pid, BY_FORCE_MS);
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
