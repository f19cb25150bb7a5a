import type { Page } from 'playwright-core';
import { type Served, settled, TOKENS, type Visit, visit } from '../served-dashboard';

/** Signs in through the page, as an editor does. */
export async function signIn(page: Page, token: string = TOKENS.editor): Promise<void> {
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.getByLabel('Token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Signed in/ }).waitFor();
}

/** Opens an address and signs in. */
export async function visitAsEditor(served: Served, path: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const opened = await visit(served, path, options);
  await signIn(opened.page);
  await settled(opened.page);
  return opened;
}

/** The open form. */
export const form = (page: Page) => page.locator('dialog.wide');

/** A field of the open form, by the text of its label. */
export const field = (page: Page, label: string | RegExp) =>
  form(page)
    .getByLabel(label, { exact: typeof label === 'string' })
    .first();

/** Chooses an entity by name in a search field. */
export async function choose(page: Page, label: string | RegExp, name: string): Promise<void> {
  await field(page, label).fill(name);
  await form(page).getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens the evidence of a tie on the page, then a form from its first assertion. */
export async function openFromEvidence(page: Page, other: string, what: 'Correct' | 'Retract'): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`sources? of ${other}`) })
    .first()
    .click();
  await page
    .locator('dialog.drawer')
    .getByRole('button', { name: `${what} the assertion about ${other}` })
    .first()
    .click();
  await form(page).locator('form.edit-form').waitFor();
}

/** The number of the recording that the page confirms. */
export async function recordedAs(page: Page): Promise<number> {
  const told = form(page)
    .getByRole('status')
    .filter({ hasText: /^Recorded as/ });
  await told.waitFor();
  return Number(/#(\d+)/.exec((await told.textContent()) ?? '')?.[1]);
}

export const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
