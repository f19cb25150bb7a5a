/** F16: ten thousand rounds. ROUNDS sets another number. */
import { reportProgress } from '../support/report-progress';
import { connectTestDatabase } from '../support/test-database';
import { editAtOnce } from './two-editors';

const ROUNDS = Number(process.env['ROUNDS'] ?? 10_000);

test(
  `two editors of one assertion, ${ROUNDS} times, lose no update`,
  async () => {
    const db = await connectTestDatabase();
    try {
      await editAtOnce(db, ROUNDS, (done) =>
        reportProgress(`two editors: ${done} of ${ROUNDS} rounds, each with one winner and one Conflict`),
      );
    } finally {
      await db.close();
    }
  },
  4 * 3_600_000,
);
