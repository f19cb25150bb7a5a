/** Runs the statements of one operation: only a few at a time, and all of them end with the operation. */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Database, RowBudget } from '../../database/database';
import { QueryRefused } from '../../errors';
import { MAX_ROWS, sectionBudget } from '../../questions/shared/row-budgets';
import { takeTurn } from '../../turns';
import type { CarriedSettling } from './carried-settling';

/** How many statements of one operation run in the database at a time; the others wait. */
export const STATEMENTS_AT_ONCE = 4;

/** The limit for every statement; statements that read sections have limits that name the section. */
const ANY_QUESTION = sectionBudget(
  { question: 'the question', narrower: 'a narrower lens, fewer entities or smaller pages' },
  2 * MAX_ROWS,
);

/** The usual reason of an end. Made once: an error with its stack would take as long as a small operation's other bookkeeping together. */
const ENDED = new QueryRefused('The operation has ended.');

/** A statement that waits for its turn. */
interface Waiting {
  readonly start: () => void;
  readonly refuse: (reason: unknown) => void;
}

export class OperationStatements {
  private readonly ending = new AbortController();
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private readonly group = randomUUID();

  /**
   * Each signal in `outer` aborts when no client waits for the answer any more; they are ignored after `end`. `settling` is still to find
   * the recording of the operation, and may do so along with one of the statements.
   */
  constructor(
    private readonly db: Pick<Database, 'run' | 'stream' | 'untilGone'>,
    private readonly outer: readonly AbortSignal[] = [],
    private readonly settling?: CarriedSettling,
  ) {
    // Every statement adds a listener; the limits of an operation bound how many there are.
    setMaxListeners(0, this.ending.signal);
    for (const signal of outer) signal.addEventListener('abort', this.onOuterAbort, { once: true });
    if (outer.some(({ aborted }) => aborted)) this.onOuterAbort();
  }

  /** Aborts when the operation has ended, for any reason. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** Runs a read statement. @throws the reason of the end once the operation has ended */
  readonly run = async (query: CypherQuery, budget: () => RowBudget = ANY_QUESTION): Promise<Row[]> => {
    await this.turn();
    try {
      // The driver serialises the complete statement without a pause, and a list of ids can be long.
      await takeTurn();
      return await (this.settling ? this.settling.run(query, budget, this.send) : this.send(query, budget));
    } finally {
      this.next();
    }
  };

  private readonly send = (query: CypherQuery, budget: (() => RowBudget) | undefined): Promise<Row[]> =>
    this.db.run(query, { mode: 'READ', signal: this.signal, group: this.group, budget });

  /**
   * Reads rows one by one. It counts as running until it is read to its end or abandoned, so run no other statement of the operation
   * meanwhile.
   */
  readonly stream = async function* (this: OperationStatements, query: CypherQuery): AsyncGenerator<Row> {
    await this.turn();
    this.settling?.ensure();
    try {
      yield* this.db.stream(query, { signal: this.signal, group: this.group });
    } finally {
      this.next();
    }
  }.bind(this);

  /** Set after `end`: settles once the database has ended the statements that ran then; absent if none ran. */
  leftover?: Promise<void>;

  /** Ends all statements that run or wait. Call it when the operation is finished, with or without an error. */
  end(reason: unknown = ENDED): void {
    if (this.signal.aborted) return;
    // If the database cannot report its running statements, there is nothing to wait for.
    if (this.running > 0) this.leftover = this.db.untilGone(this.group).catch(() => {});
    for (const signal of this.outer) signal.removeEventListener('abort', this.onOuterAbort);
    for (const { refuse } of this.waiting.splice(0)) refuse(reason);
    this.ending.abort(reason);
  }

  private readonly onOuterAbort = (): void => this.end(this.outer.find(({ aborted }) => aborted)?.reason);

  private async turn(): Promise<void> {
    this.signal.throwIfAborted();
    if (this.running < STATEMENTS_AT_ONCE) this.running += 1;
    // The statement that ends passes its slot on, so the count stays the same.
    else await new Promise<void>((start, refuse) => this.waiting.push({ start, refuse }));
  }

  private next(): void {
    const next = this.waiting.shift();
    if (next) next.start();
    else this.running -= 1;
  }
}
