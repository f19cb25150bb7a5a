/** What must hold when replies to commits are lost, however many. */
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { connectTestDatabase, testConnection } from '../support/test-database';
import { type LostReplies, recordThroughLoss } from './lost-replies';

export function describeLostReplies({ replies, seed, onRound }: LostReplies): void {
  describe(`a network that loses ${replies} replies to commits (seed ${seed})`, () => {
    let db: Database;
    beforeAll(async () => {
      db = await connectTestDatabase();
    });
    afterAll(() => db.close());

    test(
      'changes nothing: each recording exists exactly once',
      async () => {
        const { uri, ...login } = testConnection();
        const through = (port: number) => connect({ ...login, uri: `bolt://127.0.0.1:${port}` });
        const { lost, lossy, quiet } = await recordThroughLoss(db, Number(new URL(uri).port), through, { replies, seed, onRound });
        expect(lost.REPLY_LOST).toBeGreaterThanOrEqual(replies);
        expect(lossy).toEqual(quiet);
      },
      60_000 + replies * 10_000,
    );
  });
}
