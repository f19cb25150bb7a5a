/** An organisation of which a second source gives another year of founding, and over a spell another place of its seat. */
import { entity, membership } from '../../recorder/facts';
import { type Served, visit } from '../served-dashboard';

const UNION = 'organisation:postal-union';
const HANDBOOK = 'source:handbook';
const described = (attribute: string, value: string, start: string, end: string | null) =>
  membership(UNION, HANDBOOK, {
    type: 'DESCRIBED_BY',
    key: attribute,
    sourceId: HANDBOOK,
    assertedBy: HANDBOOK,
    spell: { start, end, endStatus: end === null ? 'ONGOING' : 'ENDED' },
    attributes: { attribute, value },
    record: attribute,
  });

export const describedFacts = [
  entity(HANDBOOK, { name: 'Handbook of organisations' }),
  entity(UNION, { name: 'Postal Union', founded: '1874-10-09' }),
  described('founded', '1878-06', '..', null),
  described('abbreviation', 'GPU', '1875', '1878'),
];

/** Tests: the page of an entity that another source describes differently. */
export function describedTwice(serving: () => Served): void {
  test('shows what the other source says, over which spell, and whether they agree', async () => {
    const { page, context } = await visit(serving(), `/e/${UNION}`);
    const other = page.getByRole('region', { name: 'What other sources say' });
    const values = await other.locator('.facts > div').allTextContents();
    expect(values.sort()).toEqual([
      'AbbreviationGPU (1875 – 1878, by Handbook of organisations) 1 voice',
      'FoundedJune 1878 (by Handbook of organisations) voices differ',
    ]);
    expect(await page.locator('.identity > .facts').textContent()).toContain('Founded9 October 1874');
    await other.getByRole('link').first().click();
    await page.waitForURL(new RegExp(HANDBOOK));
    await context.close();
  });

  test('shows nothing of the kind where the sources do not say anything else', async () => {
    const { page, context } = await visit(serving(), '/e/state:PAK');
    expect([await page.locator('.identity h1').count(), await page.locator('.other-descriptions').count()]).toEqual([1, 0]);
    await context.close();
  });
}
