/** F16, short: a hundred rounds. The long form is two-editors.slow.test.ts. */
import { connectTestDatabase } from '../support/test-database';
import { editAtOnce } from './two-editors';

test('of two editors of one assertion, one wins each time, the other gets a Conflict, and no update is lost', async () => {
  const db = await connectTestDatabase();
  try {
    await editAtOnce(db, 100);
  } finally {
    await db.close();
  }
});
