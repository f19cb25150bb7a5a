import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { type Served, visit } from './served-dashboard';

/** Tests: downloads on the exports page. */
export function takingAway(serving: () => Served): void {
  const begin = async (page: Page) => page.getByRole('button', { name: 'Download', exact: true }).click();
  const savedOf = (page: Page) => {
    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    return saved;
  };

  test('a download that the server refuses for now: its message is shown, nothing is saved, and it can be repeated', async () => {
    const { page, context } = await visit(serving(), '/exports?format=csv');
    const saved = savedOf(page);
    let busy = true;
    const body = JSON.stringify({ errors: [{ message: '2 exports are running and 16 are waiting.', extensions: { code: 'BUSY' } }] });
    await page.route('**/export/csv*', (route) =>
      busy
        ? route.fulfill({ status: 409, contentType: 'application/json', headers: { 'x-request-id': 'request-18' }, body })
        : route.fallback(),
    );
    await begin(page);
    const failed = page.locator('.state.failed');
    await failed.waitFor();
    expect(await failed.textContent()).toMatch(/2 exports are running and 16 are waiting.*BUSY.*request-18/);
    expect(saved).toEqual([]);
    busy = false;
    const [whole] = await Promise.all([page.waitForEvent('download'), failed.getByRole('button').click()]);
    expect(whole.suggestedFilename()).toBe('entente-csv.zip');
    await context.close();
  });

  test('a download that breaks off is reported, and no part of it is saved', async () => {
    const { page, context } = await visit(serving(), '/exports?format=json');
    const saved = savedOf(page);
    const breaking = await cutShort(page);
    await begin(page);
    const failed = page.locator('.state.failed');
    await failed.waitFor();
    expect(await failed.textContent()).toContain('The connection was cut after 5 bytes. Nothing was saved');
    expect(saved).toEqual([]);
    await context.close();
    breaking.close();
  });

  test('a cancelled download ends its request and saves nothing', async () => {
    const { page, context } = await visit(serving(), '/exports?format=json');
    const saved = savedOf(page);
    const ended: string[] = [];
    page.on('requestfailed', (request) => ended.push(request.failure()?.errorText ?? ''));
    await page.route('**/export/json*', () => undefined);
    await begin(page);
    // The browser may report the end of the request after the page has reacted.
    await Promise.all([page.waitForEvent('requestfailed'), page.getByRole('button', { name: 'Cancel' }).click()]);
    await page.getByText('Cancelled. Nothing was saved.').waitFor();
    expect(ended).toEqual(['net::ERR_ABORTED']);
    expect(saved).toEqual([]);
    await context.close();
  });
}

/** Redirects requests to a server that cuts the connection after five bytes. */
async function cutShort(page: Page): Promise<Server> {
  const breaking = createServer((_, reply) => {
    reply.writeHead(200, { 'content-disposition': 'attachment; filename="entente.json"' });
    reply.write('{"a":', () => setTimeout(() => reply.destroy(), 100));
  });
  await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
  const { port } = breaking.address() as AddressInfo;
  await page.route('**/export/json*', (route) => route.continue({ url: `http://127.0.0.1:${port}/` }));
  return breaking;
}
