import { axeFindings, type Served, settled, visit } from '../served-dashboard';

/** Tests: what the dashboard shows without an answer. */
export function withoutAnswer(serving: () => Served): void {
  test('nothing on the day: the page names the filter, the nearest day, and all time', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-05', { bypassCSP: true });
    const panel = page.locator('#meetings');
    await panel.getByText('Nothing recorded for 5 June 2025.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: /nearest day/ }).click();
    await panel.locator('tbody tr').first().waitFor();
    expect(page.url()).toMatch(/at=\d{4}-\d\d-\d\d/);
    expect(page.url()).not.toContain('at=2025-06-05');
    await context.close();
  });

  test('an unrecorded perspective: the page names the nearest match, and one button removes it', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?by=state:INDIA&bg=0', { bypassCSP: true });
    const failed = page.locator('.state.failed');
    await failed.waitFor();
    expect(await failed.textContent()).toContain('assertedBy: "state:INDIA" was not recorded by #');
    expect(await failed.textContent()).toContain('Did you mean "state:IND"?');
    expect(await axeFindings(page)).toEqual([]);
    await failed.getByRole('button', { name: 'Use all sources' }).click();
    await page.locator('#memberships tbody tr').first().waitFor();
    expect(page.url()).not.toMatch(/by=|bg=/);
    await context.close();
  });

  test('a search without results offers similar names, also by keyboard', async () => {
    const { page, context } = await visit(serving(), '/');
    const field = page.getByRole('combobox').first();
    await field.fill('Lafrof');
    await page.getByText('Nothing is recorded under that name. Similar names:').waitFor();
    await page.getByRole('option', { name: 'Lavrov' }).first().waitFor();
    const name = await page.getByRole('option').first().textContent();
    await field.press('Enter');
    expect(await field.inputValue()).toBe(name);
    await page.getByRole('option', { name: 'Sergey Lavrov' }).first().waitFor();
    await context.close();
  });

  test('a failure is shown only in its panel, with the request, and can be asked again', async () => {
    const { page, context } = await visit(serving(), '/', { bypassCSP: true });
    let broken = true;
    const failing = {
      status: 500,
      headers: { 'x-request-id': 'request-17' },
      contentType: 'application/json',
      body: JSON.stringify({ errors: [{ message: 'It broke.', extensions: { code: 'INTERNAL' } }] }),
    };
    await page.route('**/graphql', (route) =>
      broken && route.request().postData()?.includes('EntityTreaties') ? route.fulfill(failing) : route.fallback(),
    );
    await page.getByRole('link', { name: /Pakistan on 3 June/ }).click();
    const failed = page.locator('#treaties .failed');
    await failed.waitFor();
    expect(await failed.textContent()).toContain('It broke.');
    expect(await failed.textContent()).toContain('request-17');
    await settled(page);
    expect(await page.locator('.state.failed').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    broken = false;
    await failed.getByRole('button').click();
    await page.locator('#treaties tbody tr').first().waitFor();
    await context.close();
  });

  test('when the database is unavailable there is one banner, which disappears when it is back', async () => {
    const { page, context } = await visit(serving(), '/', { bypassCSP: true });
    let away = true;
    const body = JSON.stringify({ errors: [{ message: 'The database cannot be reached.', extensions: { code: 'DATABASE_UNAVAILABLE' } }] });
    await page.route('**/graphql', (route) =>
      away ? route.fulfill({ status: 503, contentType: 'application/json', body }) : route.fallback(),
    );
    await page.getByRole('link', { name: /^The Indus Waters Treaty and/ }).click();
    await page.locator('.banner').waitFor();
    expect(await page.locator('.banner').count()).toBe(1);
    away = false;
    await page.locator('.banner').waitFor({ state: 'detached', timeout: 15_000 });
    await page.locator('#parties tbody tr').first().waitFor();
    await context.close();
  });

  test('a slow answer can be cancelled, which ends the request', async () => {
    const { page, context } = await visit(serving(), '/');
    const aborted: string[] = [];
    page.on('requestfailed', (request) => aborted.push(request.failure()?.errorText ?? ''));
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('EntityTreaties') ? undefined : route.fallback()));
    await page.getByRole('link', { name: /Pakistan on 3 June/ }).click();
    const panel = page.locator('#treaties');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.getByText('Cancelled.').waitFor();
    expect(aborted).toEqual(['net::ERR_ABORTED']);
    await context.close();
  });

  test('an invalid part of the address is dropped, and the page says so', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=yesterday&min=B&colour=red');
    const banner = await page.locator('.banner').textContent();
    expect(banner).toContain('at=yesterday');
    expect(banner).toContain('colour=red');
    expect(banner).not.toContain('min=');
    await page.waitForFunction(() => !location.search.includes('yesterday'));
    expect(page.url()).toContain('min=B');
    await context.close();
  });
}
