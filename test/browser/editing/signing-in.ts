import { axeFindings, type Served, settled, TOKENS, visit } from '../served-dashboard';
import { signIn, visitAsEditor } from './signed-in';

const PAGE = '/e/state:PAK?view=memberships:table';

/** Tests: who may edit. */
export function signingIn(serving: () => Served): void {
  test('a reader sees no way to edit, and the page says where to get the right to edit', async () => {
    const { page, context } = await visit(serving(), PAGE);
    expect(await page.getByRole('button', { name: /Add a fact|Judge identity/ }).count()).toBe(0);
    await page.getByRole('button', { name: /sources? of South Asian/ }).click();
    const drawer = page.getByRole('dialog');
    expect(await drawer.textContent()).toContain('sign in with the editor’s token');
    expect(await drawer.getByRole('button', { name: /Correct|Retract/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await signIn(page, TOKENS.reader);
    expect(await page.getByRole('button', { name: /Add a fact|Judge identity/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Signed in: reader' }).click();
    expect(await page.getByRole('dialog').textContent()).toContain('You may read.');
    await context.close();
  });

  test('a wrong token is refused at its field; the right token is in no address and is gone when the tab closes', async () => {
    const { page, context } = await visit(serving(), PAGE, { bypassCSP: true });
    await page.getByRole('button', { name: 'Sign in' }).click();
    const token = page.getByLabel('Token');
    await token.fill('not-a-token-of-this-server');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('does not recognise this token');
    expect(await token.getAttribute('aria-invalid')).toBe('true');
    expect(await token.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await token.fill(TOKENS.editor);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a fact' }).waitFor();
    expect(page.url()).not.toContain(TOKENS.editor);
    expect(await page.evaluate(() => JSON.stringify(localStorage) + document.cookie)).not.toContain(TOKENS.editor);
    await page.locator('#memberships').getByRole('button', { name: 'Show query' }).click();
    expect(await page.getByRole('dialog').textContent()).not.toContain(TOKENS.editor);
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { name: 'Signed in: editor' }).count()).toBe(1);
    const other = await context.newPage();
    await other.goto(`${serving().origin}${PAGE}`);
    await settled(other);
    expect(await other.getByRole('button', { name: 'Sign in', exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Signed in: editor' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(TOKENS.editor);
    await context.close();
  });

  test('the past cannot be edited: the page says so and links to the present', async () => {
    const { page, context } = await visitAsEditor(serving(), `${PAGE}&known=%231`);
    expect(await page.getByRole('button', { name: 'Add a fact' }).count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('You are viewing what was known at #1');
    await page.getByRole('button', { name: 'Show what is known now' }).click();
    await page.getByRole('button', { name: 'Add a fact' }).waitFor();
    expect(page.url()).not.toContain('known=');
    await context.close();
  });

  test('when the server no longer accepts the token, pages work as for a reader', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE);
    serving().tokens.editor = 'another-token-of-the-tests';
    try {
      await page.getByLabel('Certainty').selectOption('CERTAIN');
      await page.getByRole('button', { name: 'Sign in again' }).waitFor();
      await settled(page);
      expect(await page.locator('.state.failed').count()).toBe(0);
      expect(await page.locator('#memberships tbody tr').count()).toBeGreaterThan(3);
    } finally {
      serving().tokens.editor = TOKENS.editor;
    }
    await context.close();
  });
}
