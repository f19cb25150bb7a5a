import { connect } from '../../../src/database/connect';
import { createForwarder } from '../../support/forwarder';
import { testConnection } from '../../support/test-database';
import { axeFindings, type Served, settled, visit } from '../served-dashboard';

/** Serves the same data through a connection that the test can cut. */
async function cuttable(served: Served) {
  const { uri, ...login } = testConnection();
  const { hostname, port } = new URL(uri);
  let away = false;
  const forwarder = await createForwarder(() => (away ? null : { host: hostname, port: Number(port) }));
  const db = await connect({ ...login, uri: `bolt://127.0.0.1:${forwarder.port}` });
  const other = await served.over(db);
  return {
    served: other,
    cut: () => {
      away = true;
      forwarder.cut();
    },
    mend: () => {
      away = false;
    },
    close: async () => {
      await other.close();
      await db.close();
      await forwarder.close();
    },
  };
}

/** Tests: the database really becomes unavailable and comes back. */
export function databaseAway(serving: () => Served): void {
  test('one banner appears; the page keeps its content with its time, and asks again when the database is back', async () => {
    const { served, cut, mend, close } = await cuttable(serving());
    const { page, context } = await visit(served, '/e/state:PAK?at=1965-01-01', { bypassCSP: true });
    const memberships = page.locator('#memberships');
    const before = await memberships.locator('tbody tr').count();
    expect(before).toBeGreaterThan(0);

    cut();
    await page.getByRole('button', { name: 'All time', exact: true }).click();
    await page.locator('.banner').waitFor({ timeout: 60_000 });
    await page.locator('.note.kept').first().waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await page.locator('.banner').count()).toBe(1);
    expect(await page.locator('.state.failed, .note.failed').count()).toBe(0);
    expect(await memberships.locator('tbody tr').count()).toBe(before);
    expect(await memberships.locator('.kept').textContent()).toMatch(/^Result from \d\d:\d\d:\d\d for the previous lens;/);
    expect(await axeFindings(page)).toEqual([]);

    mend();
    await page.locator('.banner').waitFor({ state: 'detached', timeout: 60_000 });
    await settled(page);
    expect(await page.locator('.note.kept').count()).toBe(0);
    expect(await memberships.locator('tbody tr').count()).toBeGreaterThan(before);
    expect(await page.locator('#memberships .badge').textContent()).toBe('all time');
    await context.close();
    await close();
  }, 240_000);
}
