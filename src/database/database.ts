/** The only access to Neo4j: statements, transactions and streams, with one rule for time, repetition and failure. */
import { setTimeout as delay } from 'node:timers/promises';
import { session as accessMode, type ProfiledPlan, type Session } from 'neo4j-driver';
import { DatabaseUnavailable } from '../errors';
import type { CypherQuery, Row } from './cypher-query';
import type { DriverSlot } from './driver-slot';
import { Interruption } from './interruption';
import { isDeadlock, needsRestart, readError } from './read-error';
import { retry, Unrepeatable } from './retry';
import {
  collectRows,
  ROWS_AT_ONCE,
  type RowBudget,
  readResult,
  type StatementContext,
  type StatementListener,
  streamRows,
} from './statement';

export type { RowBudget } from './statement';

export type AccessMode = 'READ' | 'WRITE';

export interface WorkOptions {
  /** The time in milliseconds after which the database ends it (default: as the database is configured). */
  readonly timeoutMs?: number | undefined;
  /** Fires when the client no longer waits; the database then ends the running work, and the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** A name by which the database identifies the work, for `untilGone`. */
  readonly group?: string | undefined;
}

export interface RunOptions extends WorkOptions {
  /** READ by default; a WRITE is not repeated when the connection is lost. */
  readonly mode?: AccessMode | undefined;
  /** Creates a new budget for each attempt to read; an error that it throws ends the statement and is thrown. */
  readonly budget?: (() => RowBudget) | undefined;
}

/** Statements that are committed together. */
export interface Transaction {
  run(query: CypherQuery): Promise<Row[]>;
  stream(query: CypherQuery): AsyncGenerator<Row>;
}

/** A statement's rows and their cost. */
export interface Profiled {
  readonly rows: Row[];
  /** How often the store was accessed: the sum over the plan's operators. */
  readonly dbHits: number;
}

/**
 * A Neo4j, prepared or not. Every method throws DatabaseUnavailable if the database cannot be reached, and QueryRefused if a statement took
 * too much time or memory. For any other refusal it throws the driver's own error.
 */
export class Database {
  private readonly listeners = new Set<StatementListener>();
  private readonly notifyListeners: StatementListener = (query) => {
    for (const listener of this.listeners) listener(query);
  };

  /** Called when the database says that it cannot continue without a restart; returns the error to raise instead. */
  onNeedsRestart: (error: DatabaseUnavailable) => DatabaseUnavailable = (error) => error;
  /** Called before each statement or transaction that writes; if it returns an error, the write is refused with it. */
  refuseWrite: () => DatabaseUnavailable | null = () => null;

  /** The number of open sessions. */
  openSessions = 0;

  constructor(readonly slot: DriverSlot) {}

  /** Runs a single statement. */
  async run(query: CypherQuery, { mode = 'READ', budget, ...options }: RunOptions = {}): Promise<Row[]> {
    const work = () =>
      this.inSession(mode, { ...options, rowsAtOnce: query.rowsAtOnce }, (context) => collectRows(context, query, budget?.()));
    if (mode === 'READ') return retry(work, options.signal);
    return retry(() => runOnce(work), options.signal);
  }

  /** Reads rows one by one; never repeated, since a reader may have used the first rows already. */
  async *stream(query: CypherQuery, options: WorkOptions = {}): AsyncGenerator<Row> {
    const session = this.session('READ');
    const interruption = new Interruption(options.signal, session, true);
    this.openSessions += 1;
    try {
      yield* streamRows({ runner: timedRunner(session, options), interruption, onSent: this.notifyListeners }, query);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw readError(error);
    } finally {
      this.openSessions -= 1;
      interruption.done();
      await closeSession(session, interruption);
    }
  }

  /**
   * Runs the work in one transaction and commits it. After a failure that changed nothing, the work runs again, so it must have no other
   * lasting effect.
   * @throws DatabaseUnavailable also when the reply to the commit was lost: the outcome is then unknown, and the work is never repeated
   * here.
   */
  async transaction<T>(mode: AccessMode, work: (tx: Transaction) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    return retry(() => this.inTransaction(mode, work, options), options.signal);
  }

  /** Runs the work in one read transaction, once: for streams that cannot be restarted. */
  async snapshot<T>(work: (tx: Transaction) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    try {
      return await this.inTransaction('READ', work, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw readError(error instanceof Unrepeatable ? error.cause : error);
    }
  }

  /** Calls the listener with every statement sent from now on; the function returned removes the listener. */
  onStatement(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Runs a reading statement and counts its cost. */
  async profile({ cypher, params }: CypherQuery): Promise<Profiled> {
    return this.inSession('READ', {}, async (context) => {
      const { records, summary } = await readResult(context, { cypher: `PROFILE ${cypher}`, params });
      return { rows: records.map((record) => record.toObject()), dbHits: summary.profile ? countHits(summary.profile) : 0 };
    });
  }

  /**
   * Waits until the database has ended all work of a group: it does not interrupt planning, so work can continue after its connection was
   * closed.
   */
  async untilGone(group: string): Promise<void> {
    const left = { cypher: 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.group = $group RETURN count(*) AS left', params: { group } };
    for (let pause = 50; ; pause = Math.min(pause * 2, 1_000)) {
      await delay(pause, undefined, { ref: false });
      const [row] = await this.run(left);
      if (row?.['left'] === 0) return;
    }
  }

  async close(): Promise<void> {
    await this.slot.close();
  }

  private session(mode: AccessMode, rowsAtOnce: number = ROWS_AT_ONCE): Session {
    const refusal = mode === 'WRITE' ? this.refuseWrite() : null;
    if (refusal) throw new Unrepeatable('', { cause: refusal });
    const { driver, bookmarks, name } = this.slot.opened;
    return driver.session({
      defaultAccessMode: mode === 'READ' ? accessMode.READ : accessMode.WRITE,
      bookmarkManager: bookmarks,
      fetchSize: Math.min(rowsAtOnce, ROWS_AT_ONCE),
      ...(name === undefined ? {} : { database: name }),
    });
  }

  private async inSession<T>(
    mode: AccessMode,
    options: WorkOptions & Pick<CypherQuery, 'rowsAtOnce'>,
    work: (context: StatementContext, session: Session) => Promise<T>,
  ): Promise<T> {
    options.signal?.throwIfAborted();
    const session = this.session(mode, options.rowsAtOnce);
    const interruption = new Interruption(options.signal, session, mode === 'READ');
    this.openSessions += 1;
    try {
      return await work({ runner: timedRunner(session, options), interruption, onSent: this.notifyListeners }, session);
    } catch (error) {
      throw needsRestart(error) ? this.afterCritical(error) : error;
    } finally {
      this.openSessions -= 1;
      interruption.done();
      await closeSession(session, interruption).catch(() => {});
    }
  }

  /** The supervisor may know the cause, for example that the disk is full; the error of a write keeps its statement about the commit. */
  private afterCritical(error: unknown): unknown {
    if (error instanceof Unrepeatable) return new Unrepeatable('', { cause: unknownOutcome(this.afterCritical(error.cause)) });
    const reported = readError(error);
    return reported instanceof DatabaseUnavailable ? this.onNeedsRestart(reported) : reported;
  }

  private inTransaction<T>(mode: AccessMode, work: (tx: Transaction) => Promise<T>, options: WorkOptions): Promise<T> {
    return this.inSession(mode, options, async (context, session) => {
      const tx = session.beginTransaction(transactionConfig(options));
      const within = { ...context, runner: tx };
      let result: T;
      try {
        result = await work({ run: (query) => collectRows(within, query), stream: (query) => streamRows(within, query) });
      } catch (error) {
        if (tx.isOpen() && !context.interruption.isOver) await tx.rollback().catch(() => {});
        throw error;
      }
      options.signal?.throwIfAborted();
      await commit(() => context.interruption.during(() => tx.commit()), mode);
      return result;
    });
  }
}

/** Does not wait for a session that was interrupted. */
async function closeSession(session: Session, { isOver }: Interruption): Promise<void> {
  const closing = session.close();
  if (isOver) closing.catch(() => {});
  else await closing;
}

async function commit(work: () => Promise<void>, mode: AccessMode): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (mode === 'READ' || isDeadlock(error)) throw error;
    throw new Unrepeatable('', { cause: unknownOutcome(error) });
  }
}

/** A single statement that writes: after it was sent, a lost connection leaves its outcome unknown. */
async function runOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Refused before it was sent.
    if (error instanceof DatabaseUnavailable || error instanceof Unrepeatable) throw error;
    if (isDeadlock(error)) throw error;
    throw new Unrepeatable('', { cause: unknownOutcome(error) });
  }
}

function unknownOutcome(error: unknown): unknown {
  const reported = readError(error);
  if (!(reported instanceof DatabaseUnavailable)) return reported;
  return new DatabaseUnavailable(`${reported.message} Whether the last change was made is not known; making it again is safe.`, {
    cause: error,
  });
}

function transactionConfig({ timeoutMs, group }: WorkOptions): { timeout?: number; metadata?: Record<string, unknown> } {
  return { ...(timeoutMs !== undefined && { timeout: timeoutMs }), ...(group !== undefined && { metadata: { group } }) };
}

function timedRunner(session: Session, options: WorkOptions) {
  return { run: (cypher: string, params: Record<string, unknown>) => session.run(cypher, params, transactionConfig(options)) };
}

function countHits(plan: ProfiledPlan): number {
  return Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + countHits(child), 0);
}
