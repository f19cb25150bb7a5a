import { type Served, visitPlayground } from './served-dashboard';

/** Tests: the bundled playground, offline. */
export function thePlayground(serving: () => Served): void {
  test('opens with examples, sends no requests to other hosts, and answers the open example', async () => {
    const { page, context, misdeeds } = await visitPlayground(serving(), '/playground');
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(10);
    await page.locator('button.graphiql-execute-button').click();
    await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('Shanghai'));
    expect(misdeeds).toEqual({ offOrigin: [], errors: [] });
    await context.close();
  });

  test('opens the query of its address', async () => {
    const query = '{ lens { knownAt { seq } } }';
    const { page, context } = await visitPlayground(serving(), `/playground?query=${encodeURIComponent(query)}`);
    await page.locator('button.graphiql-execute-button').click();
    await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('"seq"'));
    await context.close();
  });
}
