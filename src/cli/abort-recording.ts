/** What `entente recordings abort` does. */
import type { Database } from '../database/database';
import { Busy, InvalidArgument } from '../errors';
import { abort, findOpenRecording, refuseLiveWriter } from '../recorder/recorder';
import { ExpectedFailure } from './expected-failure';
import { print, say } from './output';
import { untilInterrupted } from './until-interrupted';
import { withDatabase } from './with-database';

const STOPPING = 'Stopping after the present batch. Press Ctrl-C again to stop at once; either way the command can be run again.';
const STOPPED_AT_ONCE = 'Stopped at once. Readers do not see what is left; run "entente recordings abort --yes" again to undo the rest.';
/** Milliseconds between two lines of progress. */
const PROGRESS_INTERVAL_MS = 2_000;

/** Undoes the recording that an import left open. It needs neither the files nor the mapping of that import. */
export async function abortRecording(yes: boolean): Promise<void> {
  const work = (signal: AbortSignal) => withDatabase((db) => undoOpen(db, yes, signal));
  const aborted = await untilInterrupted(work, { first: STOPPING, second: STOPPED_AT_ONCE });
  if (aborted === null) say('No recording is open: there is nothing to abort.');
  else say(`Recording #${aborted} was undone: the database is as it was before it.`);
  print({ aborted });
}

async function undoOpen(db: Database, yes: boolean, signal: AbortSignal): Promise<number | null> {
  const open = await findOpenRecording(db);
  if (open === null) return null;
  const { seq, by, why, since, attempt } = open;
  if (!yes) {
    throw new InvalidArgument(
      `--yes: was not given. It would undo recording #${seq}, open since ${since}, by "${by}" ("${why}"); nothing was done.`,
    );
  }
  await refuseLiveWriter(db, open);
  let lastShownAt = performance.now();
  const onBatch = (left: number) => {
    if (signal.aborted) {
      throw new ExpectedFailure(
        `interrupted: recording #${seq} is undone in part (batches left: ${left}). Readers do not see it; run the same command again.`,
      );
    }
    if (performance.now() - lastShownAt < PROGRESS_INTERVAL_MS) return;
    lastShownAt = performance.now();
    say(`Undoing recording #${seq}: batches left: ${left}`);
  };
  const aborted = await abort(db, { attempt, onBatch });
  if (aborted === null) throw new Busy(`recording #${seq} was taken over by another process meanwhile. Nothing was undone by this one.`);
  return aborted;
}
