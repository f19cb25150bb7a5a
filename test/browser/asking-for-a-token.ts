import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { axeFindings, type Served, settled, TOKENS, visit, visitPlayground } from './served-dashboard';

/** Tests: a server that answers only signed-in readers. */
export function askingForAToken(serving: () => Served): void {
  let guarded: Awaited<ReturnType<Served['beside']>>;
  beforeAll(async () => {
    guarded = await serving().beside({ AUTHENTICATION: 'token' });
  });
  afterAll(() => guarded.close());

  const banner = (page: Page) => page.locator('.banner', { hasText: 'requires you to sign in' });
  const signInAtBanner = async (page: Page) => {
    await banner(page).getByLabel('Token').fill(TOKENS.reader);
    await page.keyboard.press('Enter');
    await banner(page).waitFor({ state: 'detached' });
    await settled(page);
  };

  test('the overview asks once for a token and then shows everything; the token is in no address, lasting storage or log', async () => {
    const { page, context } = await visit(guarded, '/', { bypassCSP: true });
    await banner(page).getByLabel('Token').waitFor();
    expect(await banner(page).count()).toBe(1);
    expect(await page.locator('.state.failed').count()).toBe(0);
    expect(await page.locator('#coverage').textContent()).toContain('Sign in at the top of the page');
    expect(await axeFindings(page)).toEqual([]);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await signInAtBanner(page);
    await page.locator('#coverage tbody tr').first().waitFor();
    await page.locator('#coverage').getByRole('button', { name: 'Show query' }).click();
    const query = await page.getByRole('dialog').textContent();
    expect(query).toContain('authorization: Bearer $ENTENTE_TOKEN');
    const kept = await page.evaluate(() => JSON.stringify(localStorage) + document.cookie);
    for (const text of [query, kept, page.url(), ...addresses, ...guarded.log]) expect(text).not.toContain(TOKENS.reader);
    expect(guarded.log.length).toBeGreaterThan(0);
    await context.close();
  });

  test('signing out removes from the page what the token opened', async () => {
    const { page, context } = await visit(guarded, '/e/state:PAK');
    await signInAtBanner(page);
    await page.locator('#memberships tbody tr').first().waitFor();
    await page.getByRole('button', { name: /^Signed in/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await banner(page).waitFor();
    await settled(page);
    expect(await page.locator('main tbody tr').count()).toBe(0);
    await context.close();
  });

  test('exports: the formats appear after signing in, and the file is what the server sends with the token', async () => {
    const { page, context, misdeeds } = await visit(guarded, '/exports?format=graphml');
    await signInAtBanner(page);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download', exact: true }).click()]);
    expect(saved.suggestedFilename()).toBe('entente.graphml');
    const sent = await fetch(`${guarded.origin}/export/graphml`, { headers: { authorization: `Bearer ${TOKENS.reader}` } });
    expect(await readFile(await saved.path(), 'utf8')).toBe(await sent.text());
    await page.getByText(/^Saved: entente\.graphml, .*\.$/).waitFor();
    expect(misdeeds.offOrigin).toEqual([]);
    await context.close();
  });

  test('the playground asks with the token of the tab, does not store it, and says where to sign in', async () => {
    const { page, context } = await visitPlayground(guarded, '/playground');
    await page.getByRole('alert').filter({ hasText: 'requires you to sign in' }).waitFor();
    await page.getByRole('link', { name: 'Sign in on the dashboard' }).click();
    await signInAtBanner(page);
    await page.goto(`${guarded.origin}/playground`);
    await page.locator('.view-line', { hasText: 'lens' }).first().waitFor();
    await page.locator('button.graphiql-execute-button').click();
    await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('Shanghai'));
    expect(await page.getByText('requires you to sign in').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Headers' }).count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(TOKENS.reader);
    await context.close();
  });
}
