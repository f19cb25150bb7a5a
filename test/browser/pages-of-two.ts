import { type Served, settled, visit } from './served-dashboard';

/** Tests: pages on two or more actors, as readers use them. */
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

  test('a dossier shows the same in both directions, with the sides swapped', async () => {
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

  test('acts of cooperation and conflict by year: the counts of the API, grey in years without coverage', async () => {
    const { page, context } = await visit(serving(), '/dyad/state:IND/state:PAK');
    const query = `query Y($of: [ID!]!, $to: Int!) { dyadYears(actors: $of, measures: [COOPERATIVE_ACTS, HOSTILE_ACTS, DISPUTES], from: 1816, to: $to, first: 300) {
      edges { node { year values { value told evidence { counted { id } } } } } } }`;
    const variables = { of: ['state:IND', 'state:PAK'], to: new Date().getUTCFullYear() };
    type Counted = { value: number | null; told: number; evidence: { counted: { id: string }[] } };
    type Years = { dyadYears: { edges: { node: { year: number; values: [Counted, Counted, Counted] } }[] } };
    const { dyadYears } = await serving().ask<Years>(query, variables);
    const shownOf = ({ value, told: count }: Counted) => value ?? count;
    // A dispute that is also coded as an act of conflict counts once.
    const told = dyadYears.edges.map(({ node: { year, values } }) => {
      const [cooperative, hostile, disputes] = values;
      const both = disputes.evidence.counted.filter(({ id }) => hostile.evidence.counted.some((act) => act.id === id));
      return `${year} ${shownOf(cooperative)} ${shownOf(hostile) + shownOf(disputes) - both.length}`;
    });
    const shown = await page.locator('#acts tbody tr').evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.querySelectorAll('td'))
          .slice(0, 3)
          .map((cell) => cell.textContent)
          .join(' '),
      ),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(told).toEqual(expect.arrayContaining(shown));
    expect(told.filter((row) => !row.endsWith(' 0 0')).every((row) => shown.includes(row))).toBe(true);
    const uncounted = dyadYears.edges.filter(
      ({ node }) => shown.some((row) => row.startsWith(`${node.year} `)) && node.values.some(({ value }) => value === null),
    );
    expect(await page.locator('#acts .uncounted').count()).toBe(uncounted.length);
    await context.close();
  });

  test('meetings can be filtered by the rank of a participant, in the address', async () => {
    const { page, context } = await visit(serving(), '/dyad/state:PAK/state:RUS');
    const all = await page.locator('#meetings tbody tr').count();
    await page.getByLabel('Rank of a participant').selectOption('special assistant');
    await page.waitForURL(/rank=special/);
    const left = await page.locator('#meetings tbody tr').allTextContents();
    expect(left.length).toBeLessThan(all);
    expect(left.every((row) => row.includes('Special Assistant'))).toBe(true);
    await context.close();
  });

  test('the overview shows which ties are covered in which decades, and which in none', async () => {
    const { page, context } = await visit(serving(), '/');
    const members = page.locator('#coverage .decades tr').filter({ hasText: 'is a member of' });
    expect(await members.locator('.whole').count()).toBeGreaterThan(5);
    expect(await page.locator('#coverage tbody tr').filter({ hasText: 'holds the post of' }).textContent()).toContain('no source');
    expect(await page.locator('#coverage').textContent()).toMatch(/Known gaps:.*holds the post of/);
    expect(await page.locator('#recorded tbody tr').last().textContent()).toContain('The seed');
    await context.close();
  });

  test('where sources disagree, each is shown with its dates and status; two lenses are named above their columns', async () => {
    const { page, context } = await visit(serving(), '/contested?of=organisation:SCO&standing=differing');
    const india = page.locator('#contested tbody tr', { hasText: /^India is a member of/ });
    expect(await india.locator('td').nth(2).textContent()).toContain(
      'Shanghai Cooperation Organisation5 July 2005 – 9 June 2017, observer; 9 June 2017 – ongoing, full',
    );
    expect(await india.locator('td').nth(2).textContent()).toContain('The World Factbookstart unknown');
    await page.goto(`${serving().origin}/compare?of=state:IND&at=2020-01-01&at2=2004-01-01`);
    await settled(page);
    const heads = await page.locator('#differences thead th').allTextContents();
    expect(heads.slice(3)).toEqual(['First: as of 1 January 2020', 'Second: as of 1 January 2004']);
    await context.close();
  });
}
