import { axeFindings, type Served, settled } from '../served-dashboard';
import { field, focusedText, form, openFromEvidence, recordedAs, visitAsEditor } from './signed-in';

const PAGE = '/e/state:PAK?view=memberships:table';
const HISTORY = `query H($id: ID!) { history(assertion: $id) { versions { cause recorded { seq by why } start end endStatus credibility } } }`;
const MEMBERS = `{ entity(id: "state:PAK") { ... on State { membershipsConnection(first: 200) { edges {
  node { name } properties { assertionId versionId start end endStatus status source { id } } } } } } }`;

interface Told {
  node: { name: string };
  properties: { assertionId: string; versionId: string; start: string | null; status: string; source: { id: string } };
}

/** Tests: correcting and retracting from the evidence of a fact. */
export function correcting(serving: () => Served): void {
  const told = async (name: string) => {
    const { entity } = await serving().ask<{ entity: { membershipsConnection: { edges: Told[] } } }>(MEMBERS);
    return entity.membershipsConnection.edges.filter(({ node }) => node.name === name);
  };

  test('starts from the current assertion, sends only the differences, and shows the result at once', async () => {
    const { page, context, misdeeds } = await visitAsEditor(serving(), PAGE, { bypassCSP: true });
    const name = 'South Asian Association for Regional Cooperation';
    const before = await told(name);
    await openFromEvidence(page, name, 'Correct');
    expect(await axeFindings(page)).toEqual([]);
    await field(page, 'From').fill('1985-12~');
    expect(await form(page).textContent()).toContain('Read as: about December 1985.');
    await field(page, /^Why/).fill('The day was not in the source');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const seq = await recordedAs(page);
    expect(await focusedText(page)).toBe(`Recorded as #${seq}.`);
    expect(await axeFindings(page)).toEqual([]);
    const after = await told(name);
    const changed = after.filter(({ properties: { versionId } }) => before.every((one) => one.properties.versionId !== versionId));
    expect(changed.map(({ properties }) => properties.start)).toContain('1985-12~');
    const corrected = changed.find(({ properties }) => properties.start === '1985-12~')!.properties;
    const was = before.find(({ properties }) => properties.assertionId === corrected.assertionId)!.properties;
    expect(corrected).toEqual({ ...was, start: '1985-12~', versionId: corrected.versionId });
    const { history } = await serving().ask<{ history: { versions: unknown[] } }>(HISTORY, { id: corrected.assertionId });
    expect(history.versions.at(-1)).toMatchObject({
      cause: 'CORRECTED',
      recorded: { seq, by: 'editor', why: 'The day was not in the source' },
    });
    await form(page).getByRole('button', { name: 'Close' }).last().click();
    await page.locator('dialog.drawer', { hasText: 'about December 1985' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#memberships').textContent()).toContain('about December 1985');
    expect(misdeeds).toEqual({ offOrigin: [], errors: [] });
    await context.close();
  });

  test('shows all problems at their fields at once; the text is still there after closing and reopening', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE, { bypassCSP: true });
    const name = 'Organisation of Islamic Cooperation';
    await openFromEvidence(page, name, 'Correct');
    const submit = form(page).getByRole('button', { name: 'Record the correction' });
    await field(page, 'From').fill('2017-13');
    await submit.click();
    const summary = form(page).locator('.problem-summary');
    expect(await summary.textContent()).toMatch(/Fix 2 problems.*an invalid month.*Why: required/);
    expect(await summary.evaluate((place) => place === document.activeElement)).toBe(true);
    await summary.getByRole('button').first().click();
    expect(await field(page, 'From').evaluate((one) => one === document.activeElement)).toBe(true);
    // Only the server checks this rule: the end must not be before the start.
    await field(page, 'From').fill('1999');
    await field(page, 'Until').fill('1990');
    await field(page, /^Why/).fill('To see what is told');
    await submit.click();
    await summary.getByText('the spell ends').waitFor();
    const until = field(page, 'Until');
    expect(await until.getAttribute('aria-invalid')).toBe('true');
    const about = (await until.getAttribute('aria-describedby'))!.split(' ');
    const texts = await Promise.all(about.map((id) => page.locator(`[id="${id}"]`).textContent()));
    expect(texts.join(' ')).toContain('the spell ends (1990) before it starts (1999)');
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
    await page.keyboard.press('Escape');
    await page
      .locator('dialog.drawer')
      .getByRole('button', { name: `Correct the assertion about ${name}` })
      .first()
      .click();
    await form(page).getByText('Restored: you wrote this').waitFor();
    expect(await field(page, /^Why/).inputValue()).toBe('To see what is told');
    await form(page).getByRole('button', { name: 'Discard draft' }).click();
    expect(await field(page, /^Why/).inputValue()).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('entente.draft')))).toEqual([]);
    await context.close();
  });

  test('retracting first shows what will change, and then the fact is gone', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE, { bypassCSP: true });
    await page.locator('#memberships tbody tr').first().waitFor();
    const hostile = page.getByRole('button', { name: /1 source of <img/ });
    await hostile.click();
    await page.getByRole('button', { name: /^Retract the assertion about <img/ }).click();
    await form(page).getByText('No other source asserts this tie').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form(page).getByRole('button', { name: 'Retract', exact: true }).click();
    expect(await form(page).locator('.problem-summary').textContent()).toContain('Why: required');
    await field(page, /^Why/).fill('<img src=x onerror="window.hurt=1">');
    await form(page).getByRole('button', { name: 'Retract', exact: true }).click();
    const seq = await recordedAs(page);
    await form(page)
      .getByRole('link', { name: `What recording #${seq} changed` })
      .click();
    await page.waitForURL(new RegExp(`recordings\\?.*rec=${seq}`));
    await settled(page);
    expect(await page.locator('#recordings').textContent()).toContain('<img src=x onerror="window.hurt=1">');
    expect(await page.evaluate('window.hurt')).toBeUndefined();
    await page.goto(`${serving().origin}${PAGE}`);
    await settled(page);
    expect(await hostile.count()).toBe(0);
    await context.close();
  });
}
