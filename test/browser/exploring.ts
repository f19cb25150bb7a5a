import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Served, settled, visit } from './served-dashboard';

const TALLIES = `query T($of: [ID!]!) @lens(validAt: "2025-06-03") { neighbourhood(of: $of, first: 1, firstTies: 1) { tieTypes { type count } } }`;
const TYPES: Readonly<Record<string, string>> = { MEMBER_OF: 'is a member of', HAS_MISSION_IN: 'has a mission in' };

/** Tests: exploring the graph. */
export function exploring(serving: () => Served): void {
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  const picture = async (page: Page) => {
    const graph = page.locator('.graph');
    await page.locator('.graph canvas').first().waitFor();
    await graph.focus();
    return graph;
  };

  test('by keyboard: goes to a neighbour, counts its ties on the day, expands one type, and keeps this in the address', async () => {
    const { page, context } = await visit(serving(), '/graph?of=state:PAK&at=2025-06-03&types=CONTIGUOUS_WITH');
    await picture(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => location.search.includes('sel=state:PAK'));
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => /sel=state:(?!PAK)/.test(location.search));
    const neighbour = parameter(page, 'sel')!;
    expect(await page.locator('.live-region').textContent()).toMatch(/^Selected: /);
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    expect(await dialog.textContent()).toContain('as of 3 June 2025');
    const told = await serving().ask<{ neighbourhood: { tieTypes: { type: string; count: number }[] } }>(TALLIES, { of: [neighbour] });
    const { count, type } = told.neighbourhood.tieTypes.find((tally) => tally.type in TYPES)!;
    const choice = dialog.locator('label', { hasText: TYPES[type]! });
    expect(await choice.locator('.quiet-text').textContent()).toMatch(new RegExp(`^${count}(, grouped)?$`));
    await choice.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Expand', exact: true }).click();
    await page.waitForFunction(() => location.search.includes('x='));
    expect(parameter(page, 'x')).toBe(`${neighbour}~${type}`);
    await settled(page);
    expect(await page.locator('#graph tbody tr').filter({ hasText: TYPES[type]! }).count()).toBe(count);
    await context.close();
  });

  test('by keyboard: marks both ends of a path, opens a dossier, lists the keys, and clears the selection', async () => {
    const { page, context } = await visit(serving(), '/graph?of=state:PAK&sel=state:PAK');
    await picture(page);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').textContent()).toContain('Mark one end of a path');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(page);
    await page.keyboard.press('p');
    await page.getByText('Pakistan is marked as one end of a path.').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => /sel=(?!state:PAK)/.test(location.search));
    const other = parameter(page, 'sel')!;
    await page.keyboard.press('p');
    await page.waitForURL(/\/path\?/);
    expect([parameter(page, 'from'), parameter(page, 'to')]).toEqual(['state:PAK', other]);
    await page.goBack();
    await picture(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/e\//);
    await page.goBack();
    await picture(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('sel='));
    await context.close();
  });

  test('more than twenty neighbours of one type are drawn as one node, which opens in the table', async () => {
    const { page, context } = await visit(serving(), '/graph?of=organisation:UN&types=MEMBER_OF&sel=organisation:UN~MEMBER_OF');
    const panel = page.locator('.selection');
    await panel.getByText(/^\d+: is a member of/).waitFor();
    const [held] = /\d+/.exec((await panel.locator('strong').textContent())!)!;
    await panel.getByRole('button', { name: 'Open in the table' }).click();
    await page.waitForURL(/in=organisation:UN~MEMBER_OF/);
    const rows = await page.locator('#graph tbody tr').count();
    expect(Number(held)).toBeGreaterThan(20);
    expect(rows).toBeGreaterThanOrEqual(Number(held));
    await page.getByRole('button', { name: 'Show all ties' }).click();
    await page.waitForFunction(() => !location.search.includes('in='));
    await context.close();
  });

  test('the brush keeps ties that began before its years and last into them; its sliders are in the address', async () => {
    const { page, context } = await visit(serving(), '/graph?of=state:PAK&types=MEMBER_OF&view=graph:table');
    const rows = page.locator('#graph tbody tr');
    const all = await rows.count();
    await page.getByLabel(/^To \d/).fill('1949');
    await page.waitForURL(/to=1949/);
    const left = await rows.count();
    expect(left).toBeLessThan(all);
    expect(await page.locator('#graph tbody').textContent()).not.toContain('International Monetary Fund');
    await page.getByLabel(/^From \d/).fill('1949');
    await page.waitForURL(/from=1949/);
    // Pakistan has been in the United Nations since 1947.
    expect(await page.locator('#graph tbody').textContent()).toContain('United Nations');
    await page.getByLabel(/^To \d/).press('ArrowRight');
    await page.waitForURL(/to=1950/);
    expect(await page.locator('#graph tbody').textContent()).toContain('International Monetary Fund');
    await page.getByRole('button', { name: 'All years' }).click();
    await page.waitForFunction(() => !/from=|to=/.test(location.search));
    expect(await rows.count()).toBe(all);
    await context.close();
  });

  test('the page says what the limit leaves out, and how to see more', async () => {
    const { page, context } = await visit(serving(), '/graph?of=state:PAK&hops=3&group=0');
    const note = page.locator('.caps-note');
    expect(await note.textContent()).toMatch(/151 of \d+ entities are shown/);
    await note.getByRole('button', { name: 'Show up to 300 entities and 1,000 ties' }).click();
    await page.waitForURL(/cap=300/);
    await settled(page);
    expect(
      await page
        .locator('.caps-note')
        .getByText(/151 of/)
        .count(),
    ).toBe(0);
    await context.close();
  });

  test('is saved as PNG and as SVG, with the names that are drawn', async () => {
    const { page, context } = await visit(serving(), '/graph?of=state:PAK');
    await picture(page);
    for (const [format, sign] of [
      ['SVG', 'Shanghai Cooperation'],
      ['PNG', 'PNG'],
    ] as const) {
      await page.locator('#graph summary').evaluate((summary) => summary.parentElement?.setAttribute('open', ''));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#graph').getByRole('button', { name: format, exact: true }).click(),
      ]);
      const saved = readFileSync(await download.path(), 'latin1');
      expect(saved).toContain(sign);
      expect(saved.length).toBeGreaterThan(5_000);
    }
    await context.close();
  });
}
