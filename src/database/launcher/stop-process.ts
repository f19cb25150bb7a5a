/** Ends a database's process: in order first, by force where that takes too long. */
import { ended } from './processes';

const IN_ORDER_MS = 30_000;
const BY_FORCE_MS = 5_000;

/** Resolves when the process has ended. Nothing committed is lost either way. */
export async function stopProcess(pid: number): Promise<void> {
  if (signalled(pid, 'SIGTERM') && (await ended(pid, IN_ORDER_MS))) return;
  if (signalled(pid, 'SIGKILL')) await ended(pid, BY_FORCE_MS);
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
