/** Measurements of the dashboard, used by the budget tests and, as a table of numbers, by `npm run bench:dashboard`. */
import type { Page } from 'playwright-core';
import { randomOf } from '../../oracle/lens/random';
import { type Served, settled, visit } from '../served-dashboard';

export interface Opening {
  /** Milliseconds to the first paint of anything. */
  readonly firstPaint: number;
  /** Milliseconds to the first row of a panel. */
  readonly firstRow: number;
  /** The browser's layout shift score: how much the layout moved by itself. */
  readonly shift: number;
}

/** Opens a page on a processor that is `slower` times slower. */
export async function opening({ browser, origin }: Served, path: string, slower: number): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}${path}`);
  const row = await page.waitForFunction(() => document.querySelector('.panel td') && performance.now(), null, {
    polling: 'raf',
    timeout: 60_000,
  });
  const firstRow = Number(await row.jsonValue());
  await settled(page);
  const firstPaint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return { firstPaint, firstRow, shift };
}

/** Median time in milliseconds from a new value of a slider to the next paint, over `ticks` values. */
export function sliderTick(page: Page, selector: string, ticks = 15): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate(async (slider, count) => {
      const input = slider as HTMLInputElement;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const [min, max] = [Number(input.min), Number(input.max)];
      const times: number[] = [];
      for (let at = 0; at < count; at++) {
        const begun = performance.now();
        set?.call(input, String(Math.round(min + ((max - min) * (at + 1)) / (count + 2))));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[Math.floor(count / 2)] as number;
    }, ticks);
}

/** Median time of a frame in milliseconds while the graph is dragged. */
export async function panFrame(page: Page): Promise<number> {
  const box = await page.locator('.graph').boundingBox();
  if (!box) throw new Error('no graph is drawn');
  const frames = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const times: number[] = [];
        let before = performance.now();
        const frame = (now: number) => {
          times.push(now - before);
          before = now;
          if (times.length < 40) requestAnimationFrame(frame);
          else done(times.sort((a, b) => a - b)[20] as number);
        };
        requestAnimationFrame(frame);
      }),
  );
  // A corner without a node.
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  for (let step = 0; step < 40; step++) await page.mouse.move(box.x + 8 + step * 4, box.y + 8 + step * 2);
  await page.mouse.up();
  return frames;
}

interface Neighbourhood {
  order: number;
  size: number;
  entities: { entity: { __typename: string; id: string; name: string }; hops: number }[];
  ties: { id: string; subject: object; object: object; spells: { start: string | null; end: string | null }[] }[];
}

/** Opens the graph page with this number of entities and ties, copied from the first real ones. */
export async function visitGraph(served: Served, entities: number, ties: number) {
  const opened = await visit(served, '/');
  const random = randomOf(17);
  await opened.page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('GraphAround')) return route.fallback();
    const real = await route.fetch();
    const reply = (await real.json()) as { data: { neighbourhood: Neighbourhood } };
    const around = reply.data.neighbourhood;
    const tie = around.ties[0]!;
    const named = (at: number) => ({ __typename: 'State', id: at === 0 ? 'state:PAK' : `state:N${at}`, name: `Entity ${at}` });
    const other = (at: number) => (at < entities ? 0 : 1 + Math.floor(random() * (entities - 1)));
    around.entities = Array.from({ length: entities }, (_, at) => ({ entity: named(at), hops: at === 0 ? 0 : 1 }));
    around.ties = Array.from({ length: ties }, (_, at) => {
      const start = 1900 + Math.floor(random() * 100);
      const spells = tie.spells.map((spell) => ({ ...spell, start: String(start), end: String(start + 20) }));
      return { ...tie, id: `tie:${at}`, subject: named(other(at)), object: named(1 + (at % (entities - 1))), spells };
    });
    [around.order, around.size] = [entities, ties];
    return route.fulfill({ response: real, json: reply });
  });
  // Navigate within the page, so that its requests go through the route.
  await opened.page.goto(`${served.origin}/graph?of=state:PAK&group=0`);
  await settled(opened.page);
  await opened.page.locator('.graph canvas').first().waitFor({ timeout: 60_000 });
  return opened;
}
