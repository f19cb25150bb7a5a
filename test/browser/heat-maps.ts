import { entity } from '../recorder/facts';
import { axeFindings, type Served, settled, visit } from './served-dashboard';

const MANY = 70;
/** More actors than the matrix draws as a table, without ties between them. */
export const crowd = Array.from({ length: MANY }, (_, at) => entity(`organisation:crowd-${at}`, { name: `Crowd ${at}` }));
const pairs = (actors: number) => (actors * (actors - 1)) / 2;
const matrixOf = (actors: number) =>
  `/matrix?of=${crowd
    .slice(0, actors)
    .map(({ id }) => id)
    .join(',')}`;

/** Tests: the matrix, from a few actors to more than a table can hold. */
export function heatMaps(serving: () => Served): void {
  test('a few actors: one request returns every pair with its counts; arrow keys move through the cells', async () => {
    const { page, context } = await visit(serving(), matrixOf(28));
    expect(await page.locator('.matrix tbody tr').count()).toBe(28);
    expect(await page.locator('#matrix .count').textContent()).toBe('378 of 378');
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1);
    await page.locator('.matrix [tabindex="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    const names = crowd.slice(0, 28).map(({ properties }) => properties['name']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `${names[1]} and ${names[3]}: not covered, 0 recorded`,
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dyad\/organisation:crowd-3\/organisation:crowd-1/);
    await context.close();
  });

  test('many actors: pairs load and appear page by page at one recording; keys move, and Enter opens the pair', async () => {
    const opened = await visit(serving(), '/', { bypassCSP: true });
    const { page } = opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await page.goto(`${serving().origin}${matrixOf(MANY)}`);
    await settled(page);
    expect(await page.locator('#matrix .count').textContent()).toBe(
      `${pairs(MANY).toLocaleString('en')} of ${pairs(MANY).toLocaleString('en')}`,
    );
    const pages = asked.filter((body) => body.includes('MatrixOfMany'));
    expect(pages.length).toBe(3);
    expect(pages.slice(1).every((body) => /knownAt: \\"#\d+\\"/.test(body))).toBe(true);
    const drawn = await page.locator('.heat-map canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(drawn).toBeGreaterThan(5);
    expect(await page.locator('#matrix table').getAttribute('aria-rowcount')).toBe(String(pairs(MANY) + 1));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await page.locator('.heat-map-frame').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'PageDown']) await page.keyboard.press(key);
    expect(await page.locator('.under-hand').textContent()).toBe('Crowd 11 and Crowd 2: not covered, 0 recorded');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dyad\/organisation:crowd-11\/organisation:crowd-2/);
    await opened.context.close();
  });

  test('loading many pairs can be stopped, which ends the request, and continued', async () => {
    const { page, context } = await visit(serving(), '/');
    const aborted: string[] = [];
    page.on('requestfailed', (request) => {
      if (request.postData()?.includes('MatrixOfMany')) aborted.push(request.failure()?.errorText ?? '');
    });
    let slow = true;
    await page.route('**/graphql', (route) =>
      slow && /MatrixOfMany.*"after"/s.test(route.request().postData() ?? '') ? undefined : route.fallback(),
    );
    await page.goto(`${serving().origin}${matrixOf(MANY)}`);
    const matrix = page.locator('#matrix');
    await matrix.getByText('loading the rest…').waitFor();
    expect(await matrix.locator('.count').textContent()).toBe(`1,000 of ${pairs(MANY).toLocaleString('en')}`);
    expect(await matrix.locator('.heat-map canvas').count()).toBe(1);
    await matrix.getByRole('button', { name: 'Stop' }).click();
    await matrix.getByText('Not everything was loaded.').waitFor();
    expect(aborted).toEqual(['net::ERR_ABORTED']);
    slow = false;
    await matrix.getByRole('button', { name: 'Continue' }).click();
    await settled(page);
    expect(await matrix.locator('.count').textContent()).toBe(`${pairs(MANY).toLocaleString('en')} of ${pairs(MANY).toLocaleString('en')}`);
    await context.close();
  });

  test('one choice takes all members of an organisation; more than 200 actors are not accepted', async () => {
    const { page, context } = await visit(serving(), '/matrix?year=2025');
    await page.getByRole('combobox', { name: 'Use the members of…' }).fill('Shanghai Coop');
    await page.locator('.found [role="option"]').first().click();
    await page.waitForURL(/of=.*state:KGZ/);
    await settled(page);
    expect(await page.locator('.matrix tbody th').allTextContents()).toEqual(
      expect.arrayContaining(['China', 'India', 'Kyrgyzstan', 'Pakistan', 'Russia']),
    );
    await page.goto(`${serving().origin}/matrix?of=${Array.from({ length: 201 }, (_, at) => `state:S${at}`).join(',')}`);
    expect(await page.locator('.banner').textContent()).toContain('which is not accepted');
    await context.close();
  });
}
