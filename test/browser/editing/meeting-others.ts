import { axeFindings, type Served, settled, TOKENS } from '../served-dashboard';
import { field, form, openFromEvidence, recordedAs, visitAsEditor } from './signed-in';

const PAGE = '/e/state:PAK?view=memberships:table';
const NAME = 'Organisation of Islamic Cooperation';
const MEMBERS = `{ entity(id: "state:PAK") { ... on State { membershipsConnection(first: 200) { edges {
  node { name } properties { start end endStatus locator statusAsWritten } } } } } }`;

/** Tests: two editors at the same time, a session that ends, a tab that is closed. */
export function meetingOthers(serving: () => Served): void {
  test('after a change by another editor: three columns, a choice for each field, and both changes are kept', async () => {
    const [one, two] = [await visitAsEditor(serving(), PAGE), await visitAsEditor(serving(), PAGE, { bypassCSP: true })];
    for (const { page } of [one, two]) await openFromEvidence(page, NAME, 'Correct');
    await field(one.page, 'Where in the source').fill('row 1');
    await field(one.page, 'Status as written').fill('member, says the first');
    await field(one.page, /^Why/).fill('The first editor was here');
    await form(one.page).getByRole('button', { name: 'Record the correction' }).click();
    const first = await recordedAs(one.page);
    await field(two.page, 'Quote').fill('says the second');
    await field(two.page, 'Status as written').fill('member, says the second');
    await field(two.page, /^Why/).fill('The second editor too');
    await form(two.page).getByRole('button', { name: 'Record the correction' }).click();
    const conflict = form(two.page).locator('.conflict');
    await conflict.waitFor();
    expect(await conflict.textContent()).toContain(`Recording #${first}, by editor`);
    expect(await conflict.textContent()).toContain('The first editor was here');
    expect(await conflict.locator('thead').textContent()).toBe('FieldOriginalCurrentYour change');
    const line = (label: string) => conflict.locator('tbody tr', { has: two.page.getByRole('rowheader', { name: label, exact: true }) });
    expect(await line('Status as written').locator('td').allTextContents()).toEqual([
      expect.any(String),
      ' member, says the first',
      ' member, says the second',
    ]);
    expect(await axeFindings(two.page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Record the chosen values' }).click();
    expect(await conflict.getByRole('alert').textContent()).toBe('Status as written: choose one.');
    await line('Status as written').getByRole('radio').last().check();
    await conflict.getByRole('button', { name: 'Record the chosen values' }).click();
    expect(await recordedAs(two.page)).toBe(first + 1);
    const { entity } = await serving().ask<{
      entity: { membershipsConnection: { edges: { node: { name: string }; properties: object }[] } };
    }>(MEMBERS);
    const now = entity.membershipsConnection.edges.filter(({ node }) => node.name === NAME).map(({ properties }) => properties);
    expect(now).toContainEqual(expect.objectContaining({ locator: 'row 1', statusAsWritten: 'member, says the second' }));
    await Promise.all([one.context.close(), two.context.close()]);
  });

  test('when the session ends while a form is open, the text stays, and the editor signs in again and records', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE, { bypassCSP: true });
    await openFromEvidence(page, 'United Nations', 'Correct');
    await field(page, 'Where in the source').fill('row 77');
    await field(page, /^Why/).fill('Written before the session ended');
    serving().tokens.editor = 'another-token-of-the-tests';
    try {
      await form(page).getByRole('button', { name: 'Record the correction' }).click();
      await form(page).getByText('no longer accepts your token').waitFor();
      expect(await field(page, /^Why/).inputValue()).toBe('Written before the session ended');
      expect(await axeFindings(page)).toEqual([]);
      await form(page).getByLabel('Token').fill('another-token-of-the-tests');
      await page.keyboard.press('Enter');
      await form(page).getByText('no longer accepts your token').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.textContent === 'Record the correction');
      await page.keyboard.press('Enter');
      expect(await recordedAs(page)).toBeGreaterThan(1);
    } finally {
      serving().tokens.editor = TOKENS.editor;
    }
    await context.close();
  });

  test('leaving with unsaved text asks for confirmation, and another tab still has the text', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE);
    await page.getByRole('button', { name: 'Add a fact' }).click();
    await field(page, /^Tie/).selectOption({ label: 'Pakistan is a member of …' });
    await field(page, /^Why/).fill('Half a thought');
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    const other = await context.newPage();
    await other.goto(`${serving().origin}${PAGE}`);
    await settled(other);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByLabel('Token').fill(TOKENS.editor);
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: 'Add a fact' }).click();
    await form(other).getByText('Restored: you wrote this').waitFor();
    expect(await field(other, /^Why/).inputValue()).toBe('Half a thought');
    await context.close();
  });
}
