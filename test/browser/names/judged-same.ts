/** A person of the seed who is judged to be the same as another entry, and judged to be different from a third one. */
import type { AssertionFact } from '../../../src/model/fact';
import { entity, membership } from '../../recorder/facts';
import { type Served, settled, visit } from '../served-dashboard';

const judged = (other: string, judgement: string): AssertionFact =>
  membership('person:sergey-lavrov', other, {
    type: 'SAME_AS',
    spell: { start: '..', end: null, endStatus: 'ONGOING' },
    attributes: { judgement },
    record: judgement,
  });

export const judgedFacts = [
  entity('person:lavrov-again', { name: 'Lavrov, S. V.' }),
  entity('person:lavrov-other', { name: 'Lavrov, another' }),
  judged('person:lavrov-again', 'SAME'),
  judged('person:lavrov-other', 'DIFFERENT'),
];

/** Tests: the page of an entity that is judged the same as another. */
export function judgedSame(serving: () => Served): void {
  test('links to the other entry and back; an entry that is judged different is not named', async () => {
    const { page, context } = await visit(serving(), '/e/person:sergey-lavrov');
    const line = page.locator('.identity .judged-same');
    expect(await line.textContent()).toContain('Judged to be the same as Lavrov, S. V. person:lavrov-again');
    expect(await line.textContent()).not.toContain('another');
    await line.getByRole('link', { name: 'Lavrov, S. V.' }).click();
    await page.waitForURL(/person:lavrov-again/);
    await settled(page);
    expect(await page.locator('.identity .judged-same a').getAttribute('href')).toContain('person:sergey-lavrov');
    await context.close();
  });

  test('shows nothing without a judgement, or before it was known', async () => {
    for (const address of ['/e/state:PAK', '/e/person:sergey-lavrov?known=%231']) {
      const { page, context } = await visit(serving(), address);
      expect([address, await page.locator('.identity h1').count(), await page.locator('.judged-same').count()]).toEqual([address, 1, 0]);
      await context.close();
    }
  });
}
