import type { Page } from 'playwright-core';
import { type Served, settled, visit } from './served-dashboard';

interface Connection {
  totalCount: number;
  edges: { node: { id: string; name: string } }[];
}

/** Answers the list of states with `count` rows, copied from the first real row. */
async function manyStates(page: Page, count: number): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('OverviewStates')) return route.fallback();
    const real = await route.fetch();
    const reply = (await real.json()) as { data: { states: Connection } };
    const { states } = reply.data;
    const first = states.edges[0]!.node;
    states.edges = Array.from({ length: count }, (_, at) => ({ node: { ...first, id: `state:S${at}`, name: `State ${at}` } }));
    states.totalCount = count;
    return route.fulfill({ response: real, json: reply });
  });
}

/** Tests: lists longer than a page, and tables longer than a screen. */
export function longLists(serving: () => Served): void {
  test('a list continues at the recording of its first page, and the address keeps how far it was read', async () => {
    const { page, context } = await visit(serving(), '/');
    const rows = page.locator('#events tbody tr');
    expect(await rows.count()).toBe(25);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await page.locator('#events').getByRole('button', { name: 'Show more' }).click();
    await page.waitForURL(/more=events:2/);
    await page.waitForFunction(() => document.querySelectorAll('#events tbody tr').length > 25);
    const { events } = await serving().ask<{ events: Connection }>(
      '{ events(first: 100, sort: { date: DESC }) { totalCount edges { node { id name } } } }',
    );
    expect(await page.locator('#events tbody td:nth-child(2)').allTextContents()).toEqual(events.edges.map(({ node }) => node.name));
    expect(asked.filter((body) => body.includes('OverviewEvents')).every((body) => /knownAt: \\"#\d+\\"/.test(body))).toBe(true);
    expect(await page.locator('#events').getByRole('button', { name: 'Show more' }).count()).toBe(0);
    const other = await visit(serving(), page.url().slice(serving().origin.length));
    expect(await other.page.locator('#events tbody tr').count()).toBe(events.totalCount);
    await Promise.all([context.close(), other.context.close()]);
  });

  test('of a hundred thousand rows only the visible ones are in the page, to the last row, sorted or not', async () => {
    const { page, context } = await visit(serving(), '/exports');
    await manyStates(page, 100_000);
    await page.getByRole('link', { name: 'Overview' }).click();
    const rows = page.locator('#states tbody tr:not(.room)');
    await rows.first().waitFor({ timeout: 30_000 });
    await settled(page);
    expect(await rows.count()).toBeLessThan(100);
    expect(await page.locator('#states table').getAttribute('aria-rowcount')).toBe('100001');
    await page.locator('#states .table-frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await rows.filter({ hasText: 'State 99999' }).waitFor();
    await page.locator('#states').getByRole('button', { name: 'State', exact: true }).click();
    await page
      .locator('#states')
      .getByRole('button', { name: /^State/ })
      .first()
      .click();
    await page.waitForURL(/sort=states:state:desc/);
    await page.locator('#states .table-frame').evaluate((frame) => frame.scrollTo(0, 0));
    await rows.filter({ hasText: 'State 99999' }).waitFor();
    await context.close();
  });

  test('on paper a long table is complete, in light colours, with its query, its lens and its sources as numbered notes', async () => {
    const { page, context } = await visit(serving(), '/exports', { colorScheme: 'dark' });
    await manyStates(page, 400);
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.locator('#states tbody tr').first().waitFor();
    await settled(page);
    expect(await page.locator('#states tbody tr').count()).toBeLessThan(100);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.querySelectorAll('#states tbody tr').length === 400);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#states')!).backgroundColor)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${serving().origin}/dyad/state:PAK/state:RUS?at=2025-06-03`);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    const notes = page.locator('.end-notes li');
    await notes.first().waitFor();
    const marks = (await page.locator('sup[data-sources]').allTextContents()).flatMap((mark) => mark.split(', ').map(Number));
    // Numbered in document order: the first mark is 1, and each new number is one more than the last.
    expect([...new Set(marks)]).toEqual(Array.from({ length: await notes.count() }, (_, at) => at + 1));
    expect(await notes.allTextContents()).toContainEqual(expect.stringContaining('News report of the meeting of Fatemi and Lavrov'));
    expect(await page.locator('footer').textContent()).toMatch(/Lens: as of 3 June 2025.*dyad\/state:PAK\/state:RUS\?/);
    expect(await page.locator('#meetings pre.print-only').textContent()).toContain('@lens(validAt: "2025-06-03")');
    const cut = await page
      .locator('.table-frame')
      .evaluateAll((frames) => frames.filter((frame) => frame.scrollHeight > frame.clientHeight + 1).length);
    expect(cut).toBe(0);
    await context.close();
  });
}
