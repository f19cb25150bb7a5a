/** The order of exports in the queue, and clients that no longer wait. */
import { ExportQueue } from '../../../src/server/exports/export-queue';

const staying = () => new AbortController();

describe('ExportQueue', () => {
  test('frees the place of a client that disconnects at once', async () => {
    const queue = new ExportQueue({ atOnce: 1, waiting: 2 });
    let finish = () => {};
    const running = queue.run(() => new Promise<void>((resolve) => (finish = resolve)), staying().signal);
    const [leaving, patient] = [staying(), staying()];
    const left = queue.run(async () => 'never', leaving.signal);
    const waits = queue.run(async () => 'in turn', patient.signal);
    await expect(queue.run(async () => 'no place', staying().signal)).rejects.toMatchObject({ code: 'BUSY' });
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    const next = queue.run(async () => 'a place again', staying().signal);
    finish();
    await running;
    expect(await Promise.all([waits, next])).toEqual(['in turn', 'a place again']);
  });

  test('passes a place on when an export fails, and begins nothing for a client that has disconnected', async () => {
    const queue = new ExportQueue({ atOnce: 1, waiting: 1 });
    await expect(queue.run(() => Promise.reject(new Error('broken')), staying().signal)).rejects.toThrow('broken');
    const gone = staying();
    gone.abort(new Error('gone'));
    const work = jest.fn();
    await expect(queue.run(work, gone.signal)).rejects.toThrow('gone');
    expect(work).not.toHaveBeenCalled();
    expect(await queue.run(async () => 'free', staying().signal)).toBe('free');
  });
});
