/** Ends a database's process: first in order, then by force if that takes too long. */
import { waitForEnd } from './processes';

const IN_ORDER_MS = 30_000;
const BY_FORCE_MS = 5_000;

export interface StopOptions {
  /** How long it may take to end in order, in milliseconds; 0: it is killed at once. */
  readonly inOrderMs?: number;
  /** Whether it is then ended by force; else it keeps shutting down by itself. */
  readonly force?: boolean;
}

/** Resolves when the process has ended; false if it is still shutting down. No committed data are lost in either case. */
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
