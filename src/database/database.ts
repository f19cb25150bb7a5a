/** The one door to Neo4j: statements, transactions and streams, with one rule for time, repetition and failure. */
import {
  session as accessMode,
  type BookmarkManager,
  type Driver,
  type Transaction as DriverTransaction,
  type ProfiledPlan,
  type Session,
} from 'neo4j-driver';
import { DatabaseUnavailable } from '../errors';
import type { CypherQuery, Row } from './cypher-query';
import { isDeadlock, readError } from './read-error';
import { repeated, Unrepeatable } from './retry';
import { resultOf, rowsOf, type StatementListener, streamOf } from './statement';

export type AccessMode = 'READ' | 'WRITE';

export interface WorkOptions {
  /** After how many milliseconds the database ends it (default: as the database is configured). */
  readonly timeoutMs?: number;
  /** Fires when nobody waits any more; the database then ends what is under way, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
}

export interface RunOptions extends WorkOptions {
  /** READ unless told; a WRITE is not repeated when the connection is lost. */
  readonly mode?: AccessMode;
}

/** Statements that are committed together. */
export interface Transaction {
  run(query: CypherQuery): Promise<Row[]>;
  stream(query: CypherQuery): AsyncGenerator<Row>;
}

/** A statement's rows and what they cost. */
export interface Profiled {
  readonly rows: Row[];
  /** How often the store was touched: the sum over the plan's operators. */
  readonly dbHits: number;
}

/**
 * A prepared or unprepared Neo4j. Every method throws DatabaseUnavailable where the database cannot be reached, QueryRefused where a statement took too
 * much time or memory, and the driver's own error for what else the database refuses.
 */
export class Database {
  private readonly listeners = new Set<StatementListener>();
  private readonly heard: StatementListener = (query) => {
    for (const listener of this.listeners) listener(query);
  };

  constructor(
    private readonly driver: Driver,
    /** Makes every session see what the ones before have written, in a cluster too. */
    private readonly bookmarks: BookmarkManager,
    private readonly name?: string,
  ) {}

  /** Runs one statement by itself. */
  async run(query: CypherQuery, { mode = 'READ', ...options }: RunOptions = {}): Promise<Row[]> {
    const work = () => this.inSession(mode, options, (session) => rowsOf(inTime(session, options), query, this.heard));
    if (mode === 'READ') return repeated(work, options.signal);
    return repeated(() => onceSent(work), options.signal);
  }

  /** Reads rows one by one; never repeated, since a reader may have used the first already. */
  async *stream(query: CypherQuery, options: WorkOptions = {}): AsyncGenerator<Row> {
    const session = this.session('READ');
    const stop = endOnAbort(options.signal, session);
    try {
      yield* streamOf(inTime(session, options), query, this.heard);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw readError(error);
    } finally {
      stop();
      await session.close();
    }
  }

  /**
   * Runs the work in one transaction and commits it; after a failure that left nothing behind it is run again, so it must do nothing else that lasts.
   * @throws DatabaseUnavailable also when the reply to the commit was lost: whether it happened is then not known, and it is never repeated here.
   */
  async transaction<T>(mode: AccessMode, work: (tx: Transaction) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    return repeated(() => this.inTransaction(mode, work, options), options.signal);
  }

  /** Runs the work in one read transaction, once: for streams that cannot be begun again. */
  async snapshot<T>(work: (tx: Transaction) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    try {
      return await this.inTransaction('READ', work, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw readError(error instanceof Unrepeatable ? error.cause : error);
    }
  }

  /** Calls the listener with every statement sent from now on; the function returned ends that. */
  onStatement(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Runs a statement and counts what it cost. It reads. */
  async profile({ cypher, params }: CypherQuery): Promise<Profiled> {
    return this.inSession('READ', {}, async (session) => {
      const { records, summary } = await resultOf(session, { cypher: `PROFILE ${cypher}`, params }, this.heard);
      return { rows: records.map((record) => record.toObject()), dbHits: summary.profile ? hitsOf(summary.profile) : 0 };
    });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private session(mode: AccessMode): Session {
    return this.driver.session({
      defaultAccessMode: mode === 'READ' ? accessMode.READ : accessMode.WRITE,
      bookmarkManager: this.bookmarks,
      ...(this.name === undefined ? {} : { database: this.name }),
    });
  }

  private async inSession<T>(mode: AccessMode, { signal }: WorkOptions, work: (session: Session) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const session = this.session(mode);
    const stop = endOnAbort(signal, session);
    try {
      return await work(session);
    } finally {
      stop();
      await session.close().catch(() => {});
    }
  }

  private inTransaction<T>(mode: AccessMode, work: (tx: Transaction) => Promise<T>, options: WorkOptions): Promise<T> {
    return this.inSession(mode, options, async (session) => {
      const tx = session.beginTransaction(timeout(options));
      let result: T;
      try {
        result = await work({ run: (query) => rowsOf(tx, query, this.heard), stream: (query) => streamOf(tx, query, this.heard) });
      } catch (error) {
        if (tx.isOpen()) await tx.rollback().catch(() => {});
        throw error;
      }
      await commit(tx, mode);
      return result;
    });
  }
}

async function commit(tx: DriverTransaction, mode: AccessMode): Promise<void> {
  try {
    await tx.commit();
  } catch (error) {
    if (mode === 'READ' || isDeadlock(error)) throw error;
    throw new Unrepeatable('', { cause: unknownOutcome(error) });
  }
}

/** A statement that writes by itself: once it was sent, a lost connection leaves its outcome unknown. */
async function onceSent<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDeadlock(error)) throw error;
    throw new Unrepeatable('', { cause: unknownOutcome(error) });
  }
}

function unknownOutcome(error: unknown): unknown {
  const told = readError(error);
  if (!(told instanceof DatabaseUnavailable)) return told;
  return new DatabaseUnavailable(`${told.message} Whether the last change was made is not known; making it again is safe.`, {
    cause: error,
  });
}

/** Closing a session resets its connection, which ends the statement in the database too. */
function endOnAbort(signal: AbortSignal | undefined, session: Session): () => void {
  const end = () => void session.close().catch(() => {});
  signal?.addEventListener('abort', end, { once: true });
  return () => signal?.removeEventListener('abort', end);
}

function timeout({ timeoutMs }: WorkOptions): { timeout?: number } {
  return timeoutMs === undefined ? {} : { timeout: timeoutMs };
}

function inTime(session: Session, options: WorkOptions) {
  return { run: (cypher: string, params: Record<string, unknown>) => session.run(cypher, params, timeout(options)) };
}

function hitsOf(plan: ProfiledPlan): number {
  return Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}
