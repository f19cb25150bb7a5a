import { opening, panFrame, sliderTick, visitGraph } from './measures';
import { type Served, visit } from './served-dashboard';

/** How much longer than its budget a machine that does other things may take; what is counted, such as shift and size, has no such room. */
const ROOM = 3;
const SLOWER = 4;

/** Tests: how quick the dashboard is, coarsely. Numbers are for `npm run bench:dashboard`. */
export function budgets(serving: () => Served): void {
  test.each(['/', '/e/state:PAK?at=2025-06-03', '/dyad/state:PAK/state:RUS?at=2025-06-03'])(
    '%s is painted and has its first rows in time on a slow processor, and nothing jumps',
    async (path) => {
      // Once to warm the server.
      await opening(serving(), path, 1);
      const { firstPaint, firstRow, shift } = await opening(serving(), path, SLOWER);
      expect(shift).toBeLessThanOrEqual(0.05);
      expect(firstPaint).toBeLessThan(1_000 * ROOM);
      expect(firstRow).toBeLessThan(2_000 * ROOM);
    },
  );

  test('a graph of 300 entities and 1,000 ties follows the brush and the hand', async () => {
    const { page, context } = await visitGraph(serving(), 300, 1_000);
    expect(await sliderTick(page, '.year-brush input[type=range]')).toBeLessThan(100 * ROOM);
    expect(await panFrame(page)).toBeLessThan(33 * ROOM);
    await context.close();
  });

  test('the slider of the day answers the hand at once', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03');
    expect(await sliderTick(page, '.day-slider input')).toBeLessThan(200 * ROOM);
    await context.close();
  });
}
