/** Settles what `knownAt` means by one more row of an operation's first statement, so that it costs no statement of its own. */
import type { Columns, CypherQuery, Row } from '../../database/cypher-query';
import type { RowBudget } from '../../database/database';
import type { KnownAt, KnownAtRequest } from '../../model/lens';
import { readPointRow, withKnownAt } from '../../recorder/cypher/lookup/known-at';
import { knownAtFromRow } from '../../recorder/recorder';

/** Sends a statement as `Database.run` does. */
type Send = (query: CypherQuery, budget: (() => RowBudget) | undefined) => Promise<Row[]>;

export class CarriedSettling {
  /** The recording that `knownAt` means. */
  readonly settled: Promise<KnownAt>;
  private begun = false;
  private settle: (point: KnownAt | Promise<KnownAt>) => void = () => {};

  constructor(
    private readonly request: KnownAtRequest,
    /** Settles by a statement of its own. */
    private readonly settleAlone: (request: KnownAtRequest) => Promise<KnownAt>,
  ) {
    this.settled = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  /** Settles by a statement of its own if no statement carries the row yet. */
  readonly ensure = (): void => {
    if (this.begun) return;
    this.begun = true;
    this.settle(this.settleAlone(this.request));
  };

  /** Sends a statement of the operation and returns its own rows. The first statement carries the row if it can. */
  async run(query: CypherQuery, budget: (() => RowBudget) | undefined, send: Send): Promise<Row[]> {
    if (!this.begun && query.columns) return this.carry(query, query.columns, budget, send);
    this.ensure();
    return send(query, budget);
  }

  private async carry(query: CypherQuery, columns: Columns, budget: (() => RowBudget) | undefined, send: Send): Promise<Row[]> {
    this.begun = true;
    let rows: Row[];
    try {
      rows = await send(withKnownAt(query, columns, this.request), budget && (() => ofOwnRows(budget(), columns)));
    } catch (error) {
      // Whether the error counts depends on the recording.
      this.settle(this.settleAlone(this.request));
      throw error;
    }
    const at = rows.findLastIndex((row) => readPointRow(row, columns) !== undefined);
    const [row] = at < 0 ? [] : rows.splice(at, 1);
    this.settle(toKnownAt(row && readPointRow(row, columns), this.request));
    return rows;
  }
}

const toKnownAt = async (...found: Parameters<typeof knownAtFromRow>): Promise<KnownAt> => knownAtFromRow(...found);

/** The budget without the row that is carried. */
function ofOwnRows(budget: RowBudget, columns: Columns): RowBudget {
  return (row) => {
    if (readPointRow(row, columns) === undefined) budget(row);
  };
}
