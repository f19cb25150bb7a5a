/** Converts driver errors to Entente's errors; unknown errors stay as they are. */
import { Neo4jError } from 'neo4j-driver';
import { Busy, DatabaseUnavailable, QueryRefused } from '../errors';
import { MAX_CONNECTIONS } from './connections';

/** Codes of the driver itself: the database did not reply, so the outcome of the running work is unknown. */
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);
/** A connection lost during its login: the driver reports it as an error of the protocol, and keeps the cause in the message alone. */
const LOST_AT_LOGIN = { code: 'ProtocolError', message: /^(Failed to connect to server|Connection was closed by server|Connection lost)/ };
const TIMED_OUT = /TransactionTimedOut/;
const TERMINATED = /\.Transaction\.(Transaction)?Terminated$|LockClientStopped/;
const OUT_OF_MEMORY = /MemoryPool|OutOfMemory/;
const REFUSED_LOGIN = /^Neo\.ClientError\.Security\./;
const STARTING_OR_STOPPING = /DatabaseUnavailable|DatabaseNotFound|\.General\.Unknown$|NotALeader|ForbiddenOnReadOnlyDatabase/;

/** A write to disk failed: the database refuses everything until it is restarted, including reads. */
const NEEDS_RESTART = /TransactionLogError$/;
/** The second message is about a change that is in the database's log but not yet in its store: the next start applies it. */
const SAYS_SO = /needs to be restarted|to the store after written to log/;

/** Whether the database said that it cannot continue without a restart, in the error or one of its causes. */
export function needsRestart(error: unknown): boolean {
  for (let at = error, step = 0; at instanceof Error && step < 10; at = at.cause, step++) {
    if (at instanceof Neo4jError && (NEEDS_RESTART.test(at.code) || SAYS_SO.test(at.message))) return true;
  }
  return false;
}

/** Neo4j names the setting whose limit was reached: this one is for all transactions together. */
const MEMORY_OF_ALL = /memory\.transaction\.total\.max/;
const NO_ANSWER_IN_TIME = /acquisition timed out|establish connection in/i;

/** Whether every connection to the database was in use for as long as a statement waits for one: it is busy, not unavailable. */
export function isExhausted(error: unknown): boolean {
  const active = /acquisition timed out.*Active conn count = (\d+)/i.exec(error instanceof Neo4jError ? error.message : '')?.[1];
  return active !== undefined && Number(active) >= MAX_CONNECTIONS;
}

/** Whether the database could not be reached, or the connection was lost. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || isExhausted(error)) return false;
  return UNREACHABLE.has(error.code) || STARTING_OR_STOPPING.test(error.code) || isLostAtLogin(error);
}

const isLostAtLogin = ({ code, message }: Neo4jError): boolean => code === LOST_AT_LOGIN.code && LOST_AT_LOGIN.message.test(message);

/** Whether the database undid the transaction and a retry may succeed. A statement that needs too much memory will always need too much. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || [OUT_OF_MEMORY, TIMED_OUT, TERMINATED].some((code) => code.test(error.code))) return false;
  return error.code.startsWith('Neo.TransientError.');
}

/** Whether a failure in reply to a commit means for certain that nothing was committed. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Neo4jError && /\.Transaction\.(DeadlockDetected|LockAcquisitionTimeout)$/.test(error.code);
}

const LESS = 'Ask for less at once: fewer hops, a smaller page, a day.';
const SEE_STATUS = 'try again, or see `entente database status`.';
const busy = (message: string) => (cause: unknown) => new Busy(`the database is busy: ${message}`, { cause, retryAfterSeconds: 5 });
const refused = (message: string) => (cause: unknown) => new QueryRefused(`${message} ${LESS}`, { cause });
const unavailable = (message: string) => (cause: unknown) => new DatabaseUnavailable(message, { cause });

/** The driver's errors, and the error to raise for each. The first match counts. */
const RAISED: readonly (readonly [fits: (error: Neo4jError) => boolean, raised: (cause: unknown) => Error])[] = [
  [
    needsRestart,
    unavailable(
      'the database failed to write to its disk and must be restarted. Is the disk full? Its log (neo4j/logs/debug.log) has the cause.',
    ),
  ],
  [isExhausted, busy('no connection to it became free in time. Try again in 5 s.')],
  [
    ({ code, message }) => OUT_OF_MEMORY.test(code) && MEMORY_OF_ALL.test(message),
    busy('all questions together need more memory than it has for them. Try again in 5 s.'),
  ],
  [({ code }) => OUT_OF_MEMORY.test(code), refused('the question needs more memory than one question may use.')],
  [({ code }) => TIMED_OUT.test(code), refused('the question took longer than a question may.')],
  [({ code }) => TERMINATED.test(code), refused('the database ended the question before its answer.')],
  [
    ({ code }) => REFUSED_LOGIN.test(code),
    unavailable('the database refused the user or the password. Accepted: NEO4J_USER and NEO4J_PASSWORD of a user who may read and write.'),
  ],
  [
    (error) => isUnreachable(error) && NO_ANSWER_IN_TIME.test(error.message),
    unavailable(`the database did not answer in time. It may be busy, starting or stopped; ${SEE_STATUS}`),
  ],
  [isUnreachable, unavailable(`the database cannot be reached. It may be starting or have stopped; ${SEE_STATUS}`)],
  // It was undone and repeated for as long as a client waits.
  [isTransient, busy('another write holds what this one needs. Nothing was changed; try again in a moment.')],
];

/** The error to raise for a driver error; any other error unchanged. */
export function readError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const found = RAISED.find(([fits]) => fits(error));
  return found ? found[1](error) : error;
}
