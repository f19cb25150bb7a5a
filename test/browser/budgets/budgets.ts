import { type Served, visit } from '../served-dashboard';
import { opening, panFrame, sliderTick, visitGraph } from './measures';

/** Factor by which a busy machine may exceed a time budget. Counts, such as shift and size, do not get it. */
const ROOM = 5;
const SLOWER = 4;
const TRIES = 3;

/** The fastest of at most TRIES attempts; it stops at the first within the budget. Slow code is slow in each attempt. */
async function quickest(measure: () => Promise<number>, budget: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best >= budget; tries++) best = Math.min(best, await measure());
  return best;
}

/** Tests: rough limits on the dashboard's speed. `npm run bench:dashboard` gives exact numbers. */
export function budgets(serving: () => Served): void {
  test.each(['/', '/e/state:PAK?at=2025-06-03', '/dyad/state:PAK/state:RUS?at=2025-06-03', '/matrix?year=2014'])(
    '%s is painted and has its first rows in time on a slow processor, and nothing moves',
    async (path) => {
      // This first visit also warms up the server. Layout shift does not depend on speed, so it is measured here.
      const { shift } = await opening(serving(), path, 1);
      expect(shift).toBeLessThanOrEqual(0.05);
      // The larger share of the two budgets: above 1, one of them is exceeded.
      const share = async () => {
        const { firstPaint, firstRow } = await opening(serving(), path, SLOWER);
        return Math.max(firstPaint / 1_000, firstRow / 2_000) / ROOM;
      };
      expect(await quickest(share, 1)).toBeLessThan(1);
    },
  );

  test('a graph of 300 entities and 1,000 ties follows the brush and the mouse', async () => {
    const { page, context } = await visitGraph(serving(), 300, 1_000);
    expect(await quickest(() => sliderTick(page, '.year-brush input[type=range]'), 100 * ROOM)).toBeLessThan(100 * ROOM);
    expect(await quickest(() => panFrame(page), 33 * ROOM)).toBeLessThan(33 * ROOM);
    await context.close();
  });

  test('the slider of the day responds at once', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03');
    expect(await quickest(() => sliderTick(page, '.day-slider input'), 200 * ROOM)).toBeLessThan(200 * ROOM);
    await context.close();
  });
}
