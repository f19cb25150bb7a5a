import type { Page } from 'playwright-core';
import { type Served, settled, visit } from './served-dashboard';

/** Tests: by keyboard alone. */
export function byKeyboard(serving: () => Served): void {
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  const tabTo = async (page: Page, name: RegExp) => {
    for (let steps = 0; steps < 300; steps++) {
      await page.keyboard.press('Tab');
      if (name.test(await focused(page))) return;
    }
    throw new Error(`Tab never comes to ${name}.`);
  };

  test('a reader skips to the content, moves the day, opens the evidence of a fact, and returns to the same place', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03&view=memberships:table');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'page');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(page, /^Day slider$/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.search.includes('at=2025-06-02'));
    await settled(page);
    await page.locator('.live-region', { hasText: 'as of 2 June 2025' }).waitFor({ state: 'attached' });
    await tabTo(page, /sources? of Shanghai Cooperation Organisation$/);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.waitFor();
    expect(await drawer.textContent()).toMatch(/Grade.*Recorded/);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/sources? of Shanghai Cooperation Organisation$/);
    await context.close();
  });

  test('a new page takes the focus, and "back" undoes a change', async () => {
    const { page, context } = await visit(serving(), '/');
    await tabTo(page, /^Pakistan on 3 June 2025$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/state:PAK/);
    await page.waitForFunction(() => document.activeElement?.id === 'page');
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
    await page.getByLabel('Certainty').selectOption('CERTAIN');
    await page.waitForURL(/cert=certain/);
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('cert='));
    await settled(page);
    expect(await page.getByLabel('Certainty').inputValue()).toBe('POSSIBLE');
    await context.close();
  });
}
