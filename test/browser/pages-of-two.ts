import { type Served, settled, visit } from './served-dashboard';

/** Tests: pages on two actors and more: the stories a reader comes with. */
export function pagesOfTwo(serving: () => Served): void {
  test('who met whom in Moscow on 3 June 2025, in which office, from the page of Pakistan to the words of the source', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK?at=2025-06-03');
    const field = page.getByRole('combobox', { name: 'Dossier with…' });
    await field.fill('Russia');
    await page
      .getByRole('option', { name: /Russia/ })
      .first()
      .waitFor();
    await field.press('Enter');
    await page.waitForURL(/dyad\/state:PAK\/state:RUS/);
    await settled(page);
    const row = page.locator('#meetings tbody tr').filter({ hasText: 'Fatemi' });
    expect(await row.textContent()).toMatch(/3 June 2025.*Moscow.*Special Assistant.*Minister of Foreign Affairs/);
    await row.getByRole('button', { name: /of Tariq Fatemi/ }).click();
    expect(await page.getByRole('dialog').textContent()).toMatch(/paragraph 2/);
    await context.close();
  });

  test('the Indus Waters Treaty between India and Pakistan: in force, contested, with the steps of each', async () => {
    const { page, context } = await visit(serving(), '/dyad/state:IND/state:PAK?at=2025-06-03');
    const row = page.locator('#treaties tbody tr').filter({ hasText: 'Indus Waters Treaty' });
    expect(await row.textContent()).toMatch(/in force.*disputed.*“abeyance”/);
    await context.close();
  });

  test('both directions of a dossier tell the same, with the sides turned', async () => {
    const { page, context } = await visit(serving(), '/dyad/state:PAK/state:RUS');
    const meetings = () => page.locator('#meetings tbody td:nth-child(2)').allTextContents();
    const before = await meetings();
    await page.getByRole('link', { name: 'Swap sides' }).click();
    await page.waitForURL(/state:RUS\/state:PAK/);
    await settled(page);
    expect(await meetings()).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
    await context.close();
  });

  test('the legend of the graph is a filter, kept in the address', async () => {
    const { page, context } = await visit(serving(), '/graph?of=state:PAK&view=graph:table');
    await page
      .getByRole('checkbox', { name: /took part in|is a member of/ })
      .first()
      .waitFor();
    const all = await page.locator('#graph tbody tr').count();
    await page.getByRole('checkbox', { name: /is a member of/ }).click();
    await page.waitForURL(/types=/);
    await settled(page);
    const left = await page.locator('#graph tbody tr').count();
    expect(left).toBeLessThan(all);
    expect(await page.locator('#graph tbody').textContent()).not.toContain('is a member of');
    await context.close();
  });
}
