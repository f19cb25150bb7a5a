/** F16: two editors correct the same assertion from the same version. One succeeds, the other gets an error, and no update is lost. */
import type { Database } from '../../src/database/database';
import { Busy, Conflict } from '../../src/errors';
import { buildAssertionIds } from '../../src/model/tie';
import { correct, history, prepareDatabase, record } from '../../src/recorder/recorder';
import { entity, membership } from '../recorder/facts';
import { emptyDatabase } from '../support/test-database';

/** Each correction reads all versions of an assertion. After this number of rounds the test continues with the next assertion. */
const ROUNDS_PER_ASSERTION = 40;

/** In each of these rounds both editors read a counter and write it back, one higher, at the same time. */
export async function editAtOnce(db: Database, rounds: number, onRound: (done: number) => void = () => {}): Promise<void> {
  await emptyDatabase(db);
  await prepareDatabase(db);
  for (let done = 0; done < rounds; ) {
    const state = `state:S${done}`;
    const fact = membership(state, 'organisation:O', { locator: '0' });
    const { recording } = await record(db, [entity(state), entity('organisation:O'), fact], { key: state, by: 'tester', why: 'a counter' });
    const { assertionId } = buildAssertionIds(fact);
    const roundsHere = Math.min(ROUNDS_PER_ASSERTION, rounds - done);
    let version = `${assertionId}#${recording!.seq}`;
    for (let round = 0; round < roundsHere; round += 1) {
      const change = (by: string) => ({ locator: `${round + 1}`, quote: by });
      const edit = (by: string) =>
        retryWhileBusy(() =>
          correct(db, { by, why: `from ${round}`, assertion: assertionId, expectedVersion: version, change: change(by) }),
        );
      const outcomes = await Promise.allSettled([edit('one'), edit('other')]);
      const [winner] = outcomes.filter((one) => one.status === 'fulfilled');
      const [loser] = outcomes.filter((one) => one.status === 'rejected');
      expect([winner?.status, loser?.status]).toEqual(['fulfilled', 'rejected']);
      expect(loser?.reason).toBeInstanceOf(Conflict);
      version = `${assertionId}#${winner!.value.recording!.seq}`;
    }
    const versions = await history(db, assertionId);
    // Every accepted update is a separate version: none was overwritten by another.
    expect(versions).toHaveLength(roundsHere + 1);
    done += roundsHere;
    onRound(done);
  }
}

/** On a busy machine a lock may be waited for too long. The editor gets an error that nothing was changed, and tries again. */
async function retryWhileBusy<T>(edit: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await edit();
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
    }
  }
}
