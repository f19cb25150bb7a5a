import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { randomOf } from '../oracle/lens/random';
import { type Served, settled, visit } from './served-dashboard';

const DAYS = Number(process.env['DASHBOARD_DAYS'] ?? 5);
/** Days on which a membership of Pakistan begins, and the days before. */
const CHANGEOVERS = ['1947-09-30', '2017-06-08', '2017-06-09', '2025-01-01', '2024-12-31'];
const MEMBERSHIPS = `query M($day: EDTF) @lens(validAt: $day) {
  entity(id: "state:PAK") { ... on State { membershipsConnection(first: 500) { edges { node { name } properties { tieId } } } } }
}`;

/** Tests: a panel. */
export function aPanel(serving: () => Served): void {
  const names = async (page: Page, panel: string) => (await page.locator(`#${panel} tbody td:first-child`).allTextContents()).sort();

  test(
    'shows on each day what the API answers, including changeover days',
    async () => {
      const random = randomOf(20250603);
      const days = [
        ...CHANGEOVERS,
        ...Array.from({ length: DAYS }, () => new Date(Date.UTC(1940, 0, 1 + Math.floor(random() * 31_700))).toISOString().slice(0, 10)),
      ];
      const { page, context } = await visit(serving(), '/e/state:PAK?view=memberships:table');
      for (const day of days) {
        const field = page.locator('input.day');
        await field.fill(day);
        await page.waitForFunction((at) => location.search.includes(`at=${at}`), day);
        await settled(page);
        const told = await serving().ask<{
          entity: { membershipsConnection: { edges: { node: { name: string }; properties: { tieId: string } }[] } };
        }>(MEMBERSHIPS, { day });
        const ties = new Map(told.entity.membershipsConnection.edges.map(({ node, properties }) => [properties.tieId, node.name]));
        expect([day, await names(page, 'memberships')]).toEqual([day, [...ties.values()].sort()]);
      }
      await context.close();
    },
    60_000 + DAYS * 5_000,
  );

  test('shows the query that it sent; sent again, it returns the data that the panel saves', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03&by=state:IND,state:PAK&bg=0');
    const panel = page.locator('#treaties');
    await panel.getByRole('button', { name: 'Show query' }).click();
    const [query, variables] = await panel.locator('dialog pre').allTextContents();
    expect(query).toContain('@lens(validAt: "2025-06-03", assertedBy: ["state:IND", "state:PAK"], background: false)');
    const answer = await serving().ask(query!, JSON.parse(variables!));
    await page.keyboard.press('Escape');
    await panel.locator('summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'JSON' }).click()]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(answer);
    await context.close();
  });

  test('opens in the playground with the same query', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03');
    const panel = page.locator('#treaties');
    await panel.getByRole('button', { name: 'Show query' }).click();
    const [query] = await panel.locator('dialog pre').allTextContents();
    const address = new URL((await panel.getByRole('link', { name: 'Open in the playground' }).getAttribute('href'))!, serving().origin);
    expect(address.searchParams.get('query')).toBe(query);
    await context.close();
  });

  test('is the same in another browser with its copied link', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#treaties').getByRole('radio', { name: 'Picture' }).check();
    await page.getByLabel('Certainty').selectOption('CERTAIN');
    await page.locator('#memberships').getByRole('radio', { name: 'Table' }).check();
    await page
      .locator('#memberships')
      .getByRole('button', { name: /Standing/ })
      .click();
    await settled(page);
    const copied = async (name: string) => {
      await page.locator('#treaties').getByRole('button', { name, exact: true }).click();
      await page.waitForFunction(async (before) => (await navigator.clipboard.readText()) !== before, before);
      before = await page.evaluate(() => navigator.clipboard.readText());
      return before;
    };
    let before = '';
    const { lens } = await serving().ask<{ lens: { knownAt: { seq: number } } }>('{ lens { knownAt { seq } } }', {});
    const pinned = new URL(await copied('Copy link'));
    expect([pinned.hash, pinned.searchParams.get('known')]).toEqual(['#treaties', `#${lens.knownAt.seq}`]);
    const link = await copied('Copy link to newest');
    expect(new URL(link).searchParams.get('known')).toBeNull();
    const other = await visit(serving(), link.slice(serving().origin.length));
    expect(await other.page.locator('main').textContent()).toBe(await page.locator('main').textContent());
    expect(link).toMatch(/cert=certain.*sort=memberships:standing:asc.*view=treaties:graphic,memberships:table#treaties$/);
    await Promise.all([context.close(), other.context.close()]);
  });

  test('saves its picture', async () => {
    const { page, context } = await visit(serving(), '/e/organisation:SCO');
    const panel = page.locator('#members');
    for (const [format, begins] of [
      ['SVG', '<svg'],
      ['PNG', '\x89PNG'],
    ] as const) {
      await panel.locator('summary').evaluate((summary) => summary.parentElement?.setAttribute('open', ''));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: format, exact: true }).click(),
      ]);
      const saved = readFileSync(await download.path(), 'latin1');
      expect(saved.slice(0, 4)).toBe(begins);
      expect(saved.length).toBeGreaterThan(2_000);
    }
    await context.close();
  });
}
