/** How the database's process ended, and the reason that it printed. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import type { Folders } from './folders';

export interface Ending {
  /** Its exit code or signal, as text. */
  readonly how: string;
  /** The last line of its output that looks like a reason; null if there is none. */
  readonly reason: string | null;
}

/** Resolves when the child has ended. */
export function awaitEnding(child: ChildProcess, folders: Folders): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ how: describeExit(code, signal), reason: findReason(folders) }));
  });
}

/** The exit code or signal as text. */
export function describeExit(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `exit code ${code}` : `signal ${signal} (${constants.signals[signal]})`;
}

const REASON = /^Caused by|ERROR|^Error|OutOfMemoryError|No space left|^#\s+(SIG|An? )/;
const MAX_LENGTH = 400;

/** The last line of the console that names a reason; null if there is none. Each start overwrites the console. */
export function findReason({ console }: Folders): string | null {
  const reason = readLines(console)
    .filter((line) => REASON.test(line))
    .at(-1);
  return (
    reason
      ?.replace(/^Caused by: [\w.$]+: /, '')
      .trim()
      .slice(0, MAX_LENGTH) ?? null
  );
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
