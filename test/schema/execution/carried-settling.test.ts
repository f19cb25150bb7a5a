/** The first statement of an operation takes the reading of its recording along if it can; otherwise settling is a statement of its own. */
import type { CypherQuery, Row } from '../../../src/database/cypher-query';
import { NotFound } from '../../../src/errors';
import type { KnownAt, KnownAtRequest } from '../../../src/model/lens';
import { CarriedSettling } from '../../../src/schema/execution/carried-settling';

const ALONE: KnownAt = { seq: 1, at: 'alone' };
const LEDGER = { knownAtRow: { seq: 2, at: 'carried', newest: 2, entriesFrom: null, unjudged: false } };
const LIST: CypherQuery = { cypher: 'MATCH (n) RETURN n AS this, 1 AS one', params: { a: 1 }, columns: ['this', 'one'] };

function scene(request: KnownAtRequest = { kind: 'NEWEST' }) {
  const log: string[] = [];
  const settling = new CarriedSettling(request, async () => {
    log.push('alone');
    return ALONE;
  });
  const answering =
    (rows: Row[]) =>
    async ({ cypher }: CypherQuery, budget?: () => (row: Row) => void) => {
      log.push(cypher.includes('Ledger') ? 'with the recording' : 'without');
      const count = budget?.();
      for (const row of rows) count?.(row);
      return [...rows];
    };
  return { settling, log, answering };
}

describe('settling along with a statement', () => {
  test('adds one row, wherever it comes, and returns the other rows', async () => {
    const { settling, log, answering } = scene();
    const counted: Row[] = [];
    const rows = [{ this: { id: 'a' } }, { this: LEDGER, one: null }, { this: null }];
    const own = await settling.run(LIST, () => (row) => void counted.push(row), answering(rows));
    expect([own, counted]).toEqual([[rows[0], rows[2]], own]);
    expect(await settling.settled).toEqual({ seq: 2, at: 'carried' });
    settling.ensure();
    await settling.run(LIST, undefined, answering([]));
    expect(log).toEqual(['with the recording', 'without']);
  });

  test('keeps the values of the statement apart from its own', async () => {
    const { settling } = scene({ kind: 'SEQ', seq: 2 });
    let sent: CypherQuery | undefined;
    await settling.run(LIST, undefined, async (query) => {
      sent = query;
      return [{ this: LEDGER }];
    });
    expect(sent?.params).toEqual({ a: 1, knownAtSeq: expect.anything() });
    expect(sent?.cypher).toMatch(/^MATCH \(n\) RETURN n AS this, 1 AS one\nUNION ALL\nMATCH \(l:Ledger .* AS this, null AS one$/s);
  });

  test('is a statement of its own if the first one cannot take it along', async () => {
    const { settling, log, answering } = scene();
    await settling.run({ cypher: 'RETURN 1', params: {} }, undefined, answering([]));
    await settling.run(LIST, undefined, answering([]));
    expect(await settling.settled).toBe(ALONE);
    expect(log).toEqual(['alone', 'without', 'without']);
  });

  test('is a statement of its own if the first one fails, or none is sent', async () => {
    const failing = scene();
    const answer = failing.settling.run(LIST, undefined, async () => {
      throw new Error('refused');
    });
    await expect(answer).rejects.toThrow('refused');
    expect(await failing.settling.settled).toBe(ALONE);
    const none = scene();
    none.settling.ensure();
    none.settling.ensure();
    expect([await none.settling.settled, none.log]).toEqual([ALONE, ['alone']]);
  });

  test('refuses as settling alone does, while the statement keeps its rows', async () => {
    const { settling, answering } = scene({ kind: 'SEQ', seq: 9 });
    const missing = { knownAtRow: { ...LEDGER.knownAtRow, seq: null } };
    expect(await settling.run(LIST, undefined, answering([{ this: missing }]))).toEqual([]);
    await expect(settling.settled).rejects.toThrow(NotFound);
  });
});
