/** Translates errors of the driver into errors of Entente. */
import { Neo4jError } from 'neo4j-driver';
import { needsRestart, readError } from '../../src/database/read-error';
import { DatabaseUnavailable } from '../../src/errors';

const CODE = 'Neo.DatabaseError.Transaction.TransactionCommitFailed';

test.each([
  ['a log that cannot be written', 'The log is full.', 'Neo.DatabaseError.Transaction.TransactionLogError'],
  ['a database that says so', 'The database has encountered a critical error, and needs to be restarted.', CODE],
  [
    'a change that is in the log and not in the store',
    'Could not apply the transaction: Transaction #43 {started 2026-11-30} to the store after written to log.',
    CODE,
  ],
])('%s means that the database must be restarted', (_, message, code) => {
  const error = new Neo4jError(message, code, '', '');
  expect(needsRestart(error)).toBe(true);
  expect(readError(error)).toBeInstanceOf(DatabaseUnavailable);
});

test('a commit that fails for another reason does not require a restart', () => {
  expect(needsRestart(new Neo4jError('A constraint is violated.', CODE, '', ''))).toBe(false);
});
