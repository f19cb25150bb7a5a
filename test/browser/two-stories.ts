import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Served, settled, visit } from './served-dashboard';

/** Tests: the two stories of the dossier of two actors, complete and without a mouse. */
export function twoStories(serving: () => Served): void {
  test('how Pakistan and Russia related on 3 June 2025: from the overview to the evidence, the query and the file', async () => {
    const { page, context } = await openWithClipboard(serving());
    await openDossierOfTwo(page, 'Pakistan', 'Russia');
    await goToDay(page, '2025-06-03');
    const meeting = page.locator('#meetings tbody tr', { hasText: 'Tariq Fatemi' });
    expect(await meeting.textContent()).toMatch(/3 June 2025.*Moscow.*Tariq Fatemi.*Sergey Lavrov/);

    await tabTo(page, /^Day slider$/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/at=2025-06-04/);
    await page.locator('#meetings').getByText('Nothing recorded for 4 June 2025.').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/at=2025-06-03/);
    await settled(page);

    await readEvidence(page, /sources? of Tariq Fatemi$/, 'meetings', /Grade.*Recorded/);
    await switchView(page, 'organisations');
    expect(await page.locator('#organisations .graphic').count()).toBe(1);
    await switchView(page, 'organisations');
    expect(await page.locator('#organisations tbody tr').filter({ hasText: 'Shanghai Cooperation' }).count()).toBe(1);

    await copyQuery(page, 'organisations');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^query DyadOrganisations.*@lens\(validAt: "2025-06-03"\) \{/,
    );

    await tabTo(page, /^Exports$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/exports\?.*at=2025-06-03/);
    await settled(page);
    await tabTo(page, /^Download$/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect((await readFile(await file.path())).length).toBeGreaterThan(1_000);
    await context.close();
  }, 120_000);

  test('the Indus treaty between India and Pakistan: the position of each side, its evidence, the rows as a file', async () => {
    const { page, context } = await openWithClipboard(serving());
    await openDossierOfTwo(page, 'India', 'Pakistan');
    await goToDay(page, '2025-06-03');
    const treaty = page.locator('#treaties tbody tr', { hasText: 'Indus' });
    expect(await treaty.textContent()).toMatch(/in force.*disputed.*“abeyance”/);
    expect(await page.locator('#disputes').textContent()).toMatch(/Indus|abeyance|treaty/i);

    await readEvidence(page, /^(India|Pakistan): \d+ sources?$/, 'treaties', /Grade.*Recorded/);
    await copyQuery(page, 'disputes');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^query DyadDisputes/);

    await tabTo(page, /^Save/, 'Shift+Tab', 'treaties');
    await page.keyboard.press('Enter');
    await tabTo(page, /^CSV$/, 'Tab', 'treaties');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('treaties.csv');
    expect(await readFile(await file.path(), 'utf8')).toContain('Indus Waters Treaty');
    await context.close();
  }, 120_000);
}

const openWithClipboard = (served: Served) => visit(served, '/', { permissions: ['clipboard-read', 'clipboard-write'] });

/** The focused element: its label or else its text, its panel and its type. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at?.getAttribute('aria-label') ?? (at as HTMLInputElement | null)?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    return { name: label.trim(), panel: at?.closest('.panel')?.id, kind: at instanceof HTMLInputElement ? at.type : at?.localName };
  });

async function tabTo(page: Page, name: RegExp, key = 'Tab', panel?: string): Promise<void> {
  for (let steps = 0; steps < 600; steps++) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (name.test(at.name) && (panel === undefined || at.panel === panel)) return;
  }
  throw new Error(`${key} never comes to ${name}${panel ? ` in ${panel}` : ''}.`);
}

/** Opens one actor with the search in the head, then the dossier of the two from that actor's page. */
async function openDossierOfTwo(page: Page, one: string, other: string): Promise<void> {
  await tabTo(page, /^Find a state/);
  await choose(page, one);
  await page.waitForURL(/\/e\/state:/);
  await page.waitForFunction(() => document.activeElement?.id === 'page');
  await settled(page);
  await tabTo(page, /^Dossier with/);
  await choose(page, other);
  await page.waitForURL(/\/dyad\/state:\w+\/state:\w+/);
  await page.waitForFunction(() => document.activeElement?.id === 'page');
  await settled(page);
}

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  await page.getByRole('listbox').getByRole('option').first().filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

async function goToDay(page: Page, day: string): Promise<void> {
  await tabTo(page, /^As of/, 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`at=${day}`));
  await settled(page);
}

/** Opens the evidence of a fact, then returns to it. */
async function readEvidence(page: Page, name: RegExp, panel: string, told: RegExp): Promise<void> {
  await tabTo(page, name, 'Tab', panel);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.waitFor();
  expect(await drawer.textContent()).toMatch(told);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await focused(page)).toMatchObject({ name: expect.stringMatching(name), panel });
}

/** Switches between table and picture. */
async function switchView(page: Page, panel: string): Promise<void> {
  for (let steps = 0; steps < 600; steps++) {
    const at = await focused(page);
    if (at.panel === panel && at.kind === 'radio') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowRight');
  await settled(page);
}

async function copyQuery(page: Page, panel: string): Promise<void> {
  await tabTo(page, /^Show query$/, 'Tab', panel);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Copy operation$/);
  await page.keyboard.press('Enter');
  await page.locator('.live-region', { hasText: 'Copied.' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
