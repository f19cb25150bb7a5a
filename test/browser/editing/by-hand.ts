import type { Page } from 'playwright-core';
import { type Served, TOKENS, visit } from '../served-dashboard';
import { focusedText, form, openFromEvidence, visitAsEditor } from './signed-in';

const PAGE = '/e/state:PAK?view=memberships:table';

/** Tests: forms by keyboard alone, on small screens, on paper. */
export function byHand(serving: () => Served): void {
  const labelOfFocused = (page: Page) =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.labels?.[0]?.textContent?.trim() ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const tabTo = async (page: Page, name: RegExp) => {
    for (let steps = 0; steps < 200; steps++) {
      await page.keyboard.press('Tab');
      if (name.test(await labelOfFocused(page))) return;
    }
    throw new Error(`Tab never comes to ${name}.`);
  };

  test('from signing in to a recorded correction without a mouse, and back to the same place', async () => {
    const { page, context } = await visit(serving(), PAGE);
    await tabTo(page, /^Sign in$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Token').waitFor();
    await tabTo(page, /^Token/);
    await page.keyboard.type(TOKENS.editor);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Signed in: editor' }).waitFor();
    expect(await focusedText(page)).toBe('Signed in: editor');
    await tabTo(page, /sources? of International Bank/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Correct the assertion about International Bank/);
    await page.keyboard.press('Enter');
    await form(page).locator('form.edit-form').waitFor();
    await tabTo(page, /^Where in the source/);
    await page.keyboard.type('row 5');
    await tabTo(page, /^Why/);
    await page.keyboard.type('By keyboard');
    await tabTo(page, /^Record the correction$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /^Recorded as #\d+\.$/.test(document.activeElement?.textContent ?? ''));
    await page.keyboard.press('Escape');
    await form(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Correct the assertion'));
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('of International Bank'));
    await context.close();
  });

  test.each([
    ['200 %', 683, 384],
    ['1366 by 768', 1366, 768],
  ])('at %s no part of a form is cut off', async (_, width, height) => {
    const { page, context } = await visitAsEditor(serving(), PAGE, { viewport: { width, height } });
    await openFromEvidence(page, 'United Nations', 'Correct');
    const wide = await form(page).evaluate((one) => ({ needs: one.scrollWidth, has: one.clientWidth, screen: window.innerWidth }));
    expect(wide.needs).toBeLessThanOrEqual(wide.has);
    expect(wide.has).toBeLessThanOrEqual(wide.screen);
    await context.close();
  });

  test('on paper there are neither buttons nor forms', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE);
    expect(await page.getByRole('button', { name: 'Add a fact' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.edits:visible, .sign-in-place:visible').count()).toBe(0);
    await context.close();
  });
}
