import { axeFindings, type Served, settled } from '../served-dashboard';
import { choose, field, form, recordedAs, visitAsEditor } from './signed-in';

const PAGE = '/e/state:PAK?view=memberships:table';

/** Tests: new facts, new entries, judgements. */
export function adding(serving: () => Served): void {
  test('a tie to a recorded person, from a recorded source', async () => {
    const { page, context, misdeeds } = await visitAsEditor(serving(), PAGE, { bypassCSP: true });
    await page.getByRole('button', { name: 'Add a fact' }).click();
    await field(page, /^Tie/).selectOption({ label: 'Pakistan is a member of …' });
    expect(await axeFindings(page)).toEqual([]);
    await choose(page, /^Who or what/, 'Shanghai Cooperation');
    await field(page, 'From').fill('2017-06');
    await field(page, 'End status').selectOption({ label: 'ongoing' });
    await field(page, 'Status').selectOption({ label: 'full' });
    await choose(page, /^Which source/, 'News report of the meeting');
    await field(page, /^Why/).fill('The report mentions it');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    // Only the server checks this rule: a fact from a text needs a locator.
    await form(page).locator('.problem-summary').getByText('has no locator').waitFor();
    expect(await field(page, 'Where in the source').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await field(page, 'Where in the source').fill('paragraph 9');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    await recordedAs(page);
    await form(page).getByRole('button', { name: 'Close' }).last().click();
    await settled(page);
    const row = page.locator('#memberships tbody tr', { hasText: 'Shanghai Cooperation Organisation' });
    expect(await row.textContent()).toContain('4 sources');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a fact');
    expect(misdeeds.offOrigin).toEqual([]);
    await context.close();
  });

  test('a tie that the source already asserts leads to the correction of its record', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE);
    await page.getByRole('button', { name: 'Add a fact' }).click();
    await field(page, /^Tie/).selectOption({ label: 'Pakistan is a member of …' });
    await choose(page, /^Who or what/, 'Shanghai Cooperation');
    await field(page, 'From').fill('2018');
    await choose(page, /^Which source/, 'News report of the meeting');
    await field(page, 'Where in the source').fill('paragraph 9');
    await field(page, /^Why/).fill('Another spell of it');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    await form(page).locator('.problem-summary').getByText('already asserts this tie').waitFor();
    await form(page).getByRole('button', { name: 'Correct the existing record', exact: true }).click();
    await form(page).getByText('Recorded from News report of the meeting').waitFor();
    expect(await field(page, 'From').inputValue()).toBe('2017-06');
    await context.close();
  });

  test('a new event in a new source, with all problems shown at once', async () => {
    const { page, context } = await visitAsEditor(serving(), PAGE, { bypassCSP: true });
    await page.getByRole('button', { name: 'Add a fact' }).click();
    await field(page, /^Tie/).selectOption({ label: 'Pakistan took part in …' });
    await field(page, 'Other end').selectOption({ label: 'new' });
    await field(page, /^Name/).fill('Talks on the river, à Genève');
    expect(await field(page, /^Id/).inputValue()).toBe('event:talks-on-the-river-a-geneve');
    await field(page, /^Date/).fill('2025-09-12');
    await field(page, 'Role').fill('HOST');
    await field(page, 'Source').selectOption({ label: 'new' });
    const source = form(page).getByRole('group', { name: 'Source', exact: true });
    await source.getByLabel(/^Name/).fill('A communiqué');
    await source.getByLabel(/^Id/).fill('source:a communiqué');
    await source.getByLabel(/^Kind/).selectOption({ label: 'official document' });
    await source.getByLabel('Published').fill('2025-02-30');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    const summary = form(page).locator('.problem-summary');
    expect(await summary.textContent()).toMatch(/not a valid calendar date.*Why: required/);
    await source.getByLabel('Published').fill('2025-09-13');
    await field(page, /^Why/).fill('Entered from the communiqué');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    await summary.getByText('is not an id').waitFor();
    expect(await source.getByLabel(/^Id/).getAttribute('aria-invalid')).toBe('true');
    await source.getByLabel(/^Id/).fill('source:communique-2025-09-12');
    await field(page, 'Where in the source').fill('p. 1');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    await recordedAs(page);
    const told =
      await serving().ask(`{ entity(id: "event:talks-on-the-river-a-geneve") { name ... on Event { date participantsConnection { edges {
      node { id } properties { role source { id name published } locator } } } } } }`);
    expect(told).toEqual({
      entity: {
        name: 'Talks on the river, à Genève',
        date: '2025-09-12',
        participantsConnection: {
          edges: [
            {
              node: { id: 'state:PAK' },
              properties: {
                role: 'HOST',
                source: { id: 'source:communique-2025-09-12', name: 'A communiqué', published: '2025-09-13' },
                locator: 'p. 1',
              },
            },
          ],
        },
      },
    });
    await context.close();
  });

  test('a new statement comes with its maker and the place where it is reported', async () => {
    const { page, context } = await visitAsEditor(serving(), '/e/person:sergey-lavrov');
    await page.getByRole('button', { name: 'Add a fact' }).click();
    await field(page, /^Tie/).selectOption({ value: 'MADE_BY<' });
    await field(page, 'Other end').selectOption({ label: 'new' });
    await field(page, /^Name/).fill('Lavrov on the talks');
    await field(page, /^Date/).fill('2025-06-03');
    await choose(page, /^Which source/, 'News report of the meeting');
    await field(page, 'Where in the source').fill('paragraph 4');
    await field(page, /^Why/).fill('The report passes it on');
    await form(page).getByRole('button', { name: 'Record', exact: true }).click();
    await recordedAs(page);
    const told = await serving().ask(
      `{ entity(id: "statement:lavrov-on-the-talks") { ... on Statement { speakersConnection { edges { node { ... on Person { id } } } } } } }`,
    );
    expect(JSON.stringify(told)).toContain('person:sergey-lavrov');
    await context.close();
  });

  test('two entries are judged, and the judgement is reversed and withdrawn', async () => {
    const { page, context } = await visitAsEditor(serving(), '/e/state:PAK', { bypassCSP: true });
    const judged = async () =>
      JSON.stringify(
        await serving().ask('{ entity(id: "state:PAK") { sameAsConnection { edges { node { id } properties { judgement why } } } } }'),
      );
    await page.getByRole('button', { name: 'Judge identity' }).click();
    await choose(page, /^Other entry/, 'India');
    await field(page, /^Judgement/).selectOption({ label: 'They are the same' });
    await field(page, /^Why/).fill('A slip, to be turned round');
    expect(await axeFindings(page)).toEqual([]);
    await form(page).getByRole('button', { name: 'Record the judgement' }).click();
    await recordedAs(page);
    expect(await judged()).toContain('"judgement":"SAME"');
    await form(page).getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Judge identity' }).click();
    await form(page).getByRole('button', { name: 'Change the judgement to: They are different' }).click();
    expect(await form(page).textContent()).toContain('Previous judgement: They are the same');
    await field(page, /^Why/).fill('They are two states');
    await form(page).getByRole('button', { name: 'Record the judgement' }).click();
    await recordedAs(page);
    expect(await judged()).toContain('"judgement":"DIFFERENT","why":"They are two states"');
    await form(page).getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Judge identity' }).click();
    await form(page)
      .getByRole('button', { name: /^Retract the judgement/ })
      .click();
    await field(page, /^Why/).fill('Nobody asked');
    await form(page).getByRole('button', { name: 'Retract', exact: true }).click();
    await recordedAs(page);
    expect(await judged()).not.toContain('judgement');
    await context.close();
  });
}
