/** The `entente` command: parses, calls, prints. Exit codes: 0 done, 1 failed, 2 misuse. */
import { CommanderError } from 'commander';
import { EntenteError, InvalidArgument } from '../errors';
import { completeWrites } from './complete-writes';
import { ExpectedFailure } from './expected-failure';
import { say } from './output';
import { program } from './program';

/** No space left, quota exceeded, file size limit exceeded. */
const DISK_FULL_CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const DISK_FULL = 'The disk is full: the output could not be written to its end. Free some space, then run the command again.';

/** Runs the command line and returns the exit code; never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  completeWrites(process.stdout);
  try {
    await program().parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    say(formatFailure(error, argv.includes('--debug')));
    return error instanceof InvalidArgument ? 2 : 1;
  }
}

/** The message of a failure on stderr. */
export function formatFailure(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return String(error.stack);
  if (DISK_FULL_CODES.has(String((error as NodeJS.ErrnoException).code))) return DISK_FULL;
  if (error instanceof EntenteError || error instanceof ExpectedFailure) return error.message;
  return `Something went wrong that should not: ${(error as Error).message}\nRun the same command with --debug to see where.`;
}
