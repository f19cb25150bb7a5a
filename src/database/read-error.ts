/** What the driver reports, told as Entente's errors; what Entente did not foresee passes as it is. */
import { Neo4jError } from 'neo4j-driver';
import { Busy, DatabaseUnavailable, QueryRefused } from '../errors';
import { MOST_CONNECTIONS } from './connections';

/** Codes of the driver itself: no reply came, so nothing is known of what was under way. */
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);
const TIMED_OUT = /TransactionTimedOut/;
const TERMINATED = /\.Transaction\.(Transaction)?Terminated$|LockClientStopped/;
const OUT_OF_MEMORY = /MemoryPool|OutOfMemory/;
const REFUSED_LOGIN = /^Neo\.ClientError\.Security\./;
const STARTING_OR_STOPPING = /DatabaseUnavailable|DatabaseNotFound|\.General\.Unknown$|NotALeader|ForbiddenOnReadOnlyDatabase/;

/** A write to its disk failed: the database refuses everything until it is started anew, reads as well. */
const NEEDS_RESTART = /TransactionLogError$/;
const SAYS_SO = /needs to be restarted/;

/** Whether the database said that it cannot go on without a restart, here or behind what was raised. */
export function needsRestart(error: unknown): boolean {
  for (let at = error, step = 0; at instanceof Error && step < 10; at = at.cause, step++) {
    if (at instanceof Neo4jError && (NEEDS_RESTART.test(at.code) || SAYS_SO.test(at.message))) return true;
  }
  return false;
}

/** Neo4j names the setting that was met: one is for all transactions together. */
const MEMORY_OF_ALL = /memory\.transaction\.total\.max/;
const NO_ANSWER_IN_TIME = /acquisition timed out|establish connection in/i;

/** Whether every connection to the database was in use for as long as a statement waits for one: it is busy, not away. */
export function isExhausted(error: unknown): boolean {
  const active = /acquisition timed out.*Active conn count = (\d+)/i.exec(error instanceof Neo4jError ? error.message : '')?.[1];
  return active !== undefined && Number(active) >= MOST_CONNECTIONS;
}

/** Whether the database could not be reached, or the connection was lost. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Neo4jError && !isExhausted(error) && (UNREACHABLE.has(error.code) || STARTING_OR_STOPPING.test(error.code));
}

/** Whether the database undid the transaction and doing it again may succeed. A statement that needs too much memory will always need too much. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || [OUT_OF_MEMORY, TIMED_OUT, TERMINATED].some((code) => code.test(error.code))) return false;
  return error.code.startsWith('Neo.TransientError.');
}

/** Whether a failure in reply to a commit says for certain that nothing was committed. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Neo4jError && /\.Transaction\.(DeadlockDetected|LockAcquisitionTimeout)$/.test(error.code);
}

/** The error to raise for what the driver reported. */
export function readError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (needsRestart(error)) {
    return new DatabaseUnavailable(
      'the database failed to write to its disk and must be restarted. Is the disk full? Its log (neo4j/logs/debug.log) has the cause.',
      { cause: error },
    );
  }
  if (isExhausted(error)) {
    return new Busy('the database is busy: no connection to it became free in time. Try again in 5 s.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  if (OUT_OF_MEMORY.test(code) && MEMORY_OF_ALL.test(error.message)) {
    return new Busy('the database is busy: all questions together need more memory than it has for them. Try again in 5 s.', {
      cause: error,
      retryAfterSeconds: 5,
    });
  }
  if (OUT_OF_MEMORY.test(code)) {
    return new QueryRefused(
      'the question needs more memory than one question may use. Ask for less at once: fewer hops, a smaller page, a day.',
      {
        cause: error,
      },
    );
  }
  if (TIMED_OUT.test(code)) {
    return new QueryRefused('the question took longer than a question may. Ask for less at once: fewer hops, a smaller page, a day.', {
      cause: error,
    });
  }
  if (TERMINATED.test(code)) {
    return new QueryRefused('the database ended the question before its answer. Ask for less at once: fewer hops, a smaller page, a day.', {
      cause: error,
    });
  }
  if (REFUSED_LOGIN.test(code)) {
    return new DatabaseUnavailable(
      'the database refused the user or the password. Accepted: NEO4J_USER and NEO4J_PASSWORD of a user who may read and write.',
      {
        cause: error,
      },
    );
  }
  if (isUnreachable(error) && NO_ANSWER_IN_TIME.test(error.message)) {
    return new DatabaseUnavailable(
      'the database did not answer in time. It may be busy, starting or stopped; try again, or see `entente database status`.',
      { cause: error },
    );
  }
  if (isUnreachable(error)) {
    return new DatabaseUnavailable(
      'the database cannot be reached. It may be starting or have stopped; try again, or see `entente database status`.',
      {
        cause: error,
      },
    );
  }
  // It was undone and tried again for as long as a caller waits.
  if (isTransient(error)) {
    return new Busy('the database is busy: another write holds what this one needs. Nothing was changed; try again in a moment.', {
      retryAfterSeconds: 5,
      cause: error,
    });
  }
  return error;
}
