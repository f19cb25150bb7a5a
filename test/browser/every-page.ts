import { readFileSync } from 'node:fs';
import { HOSTILE } from './names/hostile-names';
import { axeFindings, type Served, visit } from './served-dashboard';

const PAGES = [
  '/',
  '/e/state:PAK?at=2025-06-03',
  '/e/organisation:SCO',
  '/e/treaty:indus-waters-1960',
  '/e/person:sergey-lavrov?at=2025-06-03',
  '/e/event:nothing',
  '/e/source:world-factbook',
  '/timeline?of=state:PAK,state:RUS',
  '/contested?of=state:IND',
  '/recordings?rec=1',
  '/exports?of=state:PAK&hops=2',
  '/exports?format=dyad-years&of=state:PAK,state:RUS',
  '/dyad/state:PAK/state:RUS?at=2025-06-03',
  '/dyad/state:IND/state:PAK',
  '/path?from=state:IND&to=state:CHN&hops=3&view=paths:graphic',
  '/matrix?year=2014',
  '/graph?of=state:PAK',
  '/readouts/event:2025-06-03-fatemi-lavrov',
  '/compare?of=state:IND&at=2004-01-01&at2=2020-01-01',
  '/no/such/page',
];

/** Tests: every page of the dashboard. */
export function everyPage(serving: () => Served): void {
  test.each(PAGES)('%s sends no requests to other hosts, logs no errors, and does not scroll sideways', async (path) => {
    const { page, context, misdeeds } = await visit(serving(), path);
    expect(misdeeds).toEqual({ offOrigin: [], errors: [] });
    expect(await page.locator('.failed').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await context.close();
  });

  test.each(PAGES)('axe finds nothing on %s, in light and dark mode', async (path) => {
    const { page, context } = await visit(serving(), path, { bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
    await context.close();
  });

  test('dyad-years are downloaded for the chosen actors, years and measure', async () => {
    const { page, context } = await visit(serving(), '/exports?of=state:PAK');
    await page.getByLabel('Format').selectOption('dyad-years');
    await page.getByText('Choose at least two actors.').waitFor();
    await page.goto(`${serving().origin}/exports?format=dyad-years&of=state:PAK,state:RUS`);
    await page.getByLabel('First year').fill('1991');
    await page.getByLabel('First year').press('Enter');
    await page.getByLabel('Measure').selectOption('MEETINGS');
    await page.waitForURL(/from=1991&measure=meetings/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    const [head, first] = readFileSync(await download.path(), 'utf8').split('\n');
    expect(head).toMatch(/^actor_a,actor_b,year,meetings,/);
    expect(first).toMatch(/^state:PAK,state:RUS,1991,/);
    await context.close();
  });

  test('names that look like code are shown as names', async () => {
    const { page, context, misdeeds } = await visit(serving(), '/e/state:PAK?view=memberships:table');
    await page.getByRole('button', { name: /1 source of <img/ }).click();
    const drawer = page.getByRole('dialog');
    expect(await drawer.textContent()).toContain(HOSTILE[1]);
    expect(await drawer.textContent()).toContain(HOSTILE[3]);
    await page.goto(`${serving().origin}/e/organisation:hostile`);
    // The heading shows the id until the name is loaded.
    await page.locator('h1', { hasText: HOSTILE[0]! }).waitFor();
    expect(await page.locator('h1').textContent()).toBe(HOSTILE[0]);
    // The heading shows the first name, so the list leaves it out.
    for (const name of HOSTILE.slice(1)) expect(await page.locator('.aliases').textContent()).toContain(name);
    await page.goto(`${serving().origin}/e/source:one`);
    await page.waitForSelector('h1');
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate('window.hurt')).toBeUndefined();
    expect(misdeeds).toEqual({ offOrigin: [], errors: [] });
    await context.close();
  });
}
