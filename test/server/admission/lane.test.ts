/** Which operations a lane admits, in which order, and which it refuses. */
import { Busy } from '../../../src/errors';
import { Admission } from '../../../src/server/admission/admission';
import { Lane, type LaneLimits } from '../../../src/server/admission/lane';

const limits = (change: Partial<LaneLimits> = {}): LaneLimits => ({
  capacity: 4,
  waiting: 6,
  waitingOfOne: 4,
  patienceMs: 60_000,
  ...change,
});
const patient = new AbortController().signal;

/** A lane, and the names of the operations admitted so far. */
function scene(change: Partial<LaneLimits> = {}) {
  const lane = new Lane('operations', limits(change));
  const entered: string[] = [];
  const enter = (name: string, weight = 1, signal = patient) =>
    lane.enter(name.split(' ', 1)[0]!, weight, signal).then((leave) => {
      entered.push(name);
      return leave;
    });
  return { lane, entered, enter };
}

describe('a lane', () => {
  test('admits operations by weight, and the next one when there is room for it', async () => {
    const { lane, entered, enter } = scene();
    const [leaveA] = [await enter('a', 3), await enter('b', 1)];
    const waiting = enter('c', 2);
    expect(lane.state).toEqual({ running: 2, waiting: 1, refused: 0 });
    leaveA();
    leaveA();
    const leaveC = await waiting;
    expect(entered).toEqual(['a', 'b', 'c']);
    leaveC();
    expect(lane.state).toEqual({ running: 1, waiting: 0, refused: 0 });
  });

  test('runs an operation heavier than the lane alone, and lets no other overtake a waiting one', async () => {
    const { entered, enter } = scene();
    const leave = await enter('a', 1);
    const large = enter('b', 100);
    const small = enter('c', 1);
    leave();
    const leaveLarge = await large;
    expect(entered).toEqual(['a', 'b']);
    leaveLarge();
    await small;
  });

  test('a client with many operations does not make another client wait for all of them', async () => {
    const { entered, enter } = scene({ capacity: 1 });
    let leave = await enter('greedy 0');
    const turns = [enter('greedy 1'), enter('greedy 2'), enter('greedy 3'), enter('modest 1')];
    for (let turn = 0; turn < turns.length; turn += 1) {
      leave();
      leave = await Promise.any(turns.filter((_, at) => !entered.includes(['greedy 1', 'greedy 2', 'greedy 3', 'modest 1'][at]!)));
    }
    expect(entered.indexOf('modest 1')).toBeLessThanOrEqual(2);
    expect(entered).toHaveLength(5);
  });

  test('refuses when too many wait, of one client or in total, and says when to try again', async () => {
    const { lane, enter } = scene({ capacity: 1, waiting: 3, waitingOfOne: 2 });
    const over = new AbortController();
    await enter('a');
    const waiting = ['a 1', 'a 2'].map((name) => enter(name, 1, over.signal));
    await expect(enter('a 3')).rejects.toMatchObject({ code: 'BUSY', retryAfterSeconds: 2 });
    waiting.push(enter('b', 1, over.signal));
    await expect(enter('c')).rejects.toThrow('The server is busy: 1 operations run and 3 wait, and no more may wait. Try again in 2 s.');
    expect(lane.state).toEqual({ running: 1, waiting: 3, refused: 2 });
    // Their long timeouts would keep the test process alive.
    over.abort(new Error('over'));
    for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe('rejected');
  });

  test('refuses an operation that has waited too long, and removes one whose client has disconnected', async () => {
    const { lane, enter } = scene({ capacity: 1, patienceMs: 20 });
    const leave = await enter('a');
    await expect(enter('b')).rejects.toThrow(Busy);
    const gone = new AbortController();
    const left = enter('c', 1, gone.signal);
    gone.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await expect(enter('c', 1, gone.signal)).rejects.toThrow('left');
    expect(lane.state).toEqual({ running: 1, waiting: 0, refused: 1 });
    leave();
    expect(lane.state.running).toBe(0);
    await enter('d');
  });
});

describe('the admission', () => {
  test('has a lane for small operations and one for mutations, which large operations do not block', async () => {
    const admission = new Admission();
    const large = { client: 'a', writes: false, cost: 500_000 };
    const leaving = new AbortController();
    await admission.enter(large, patient);
    const waiting = admission.enter(large, leaving.signal);
    await admission.enter({ ...large, cost: 1 }, patient);
    await admission.enter({ ...large, writes: true }, patient);
    expect(admission.state).toMatchObject({
      small: { running: 1, waiting: 0 },
      large: { running: 1, waiting: 1 },
      writing: { running: 1, waiting: 0 },
    });
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
  });
});
