/** Keys of data sets and of users' own tables as parts of ids. */
import { toSlug } from '../../src/importers/ids';
import { isEntityId } from '../../src/model/ids';

describe('toSlug', () => {
  test.each([
    ['P-5/A', 'P-5-A'],
    ['São Tomé', 'Sao-Tome'],
    ['Sa\u0303o Tome\u0301', 'Sao-Tome'],
    ['Ærø', 'Aero'],
    ['  (Simla) ', 'Simla'],
    ['!', ''],
  ])('%j is %j', (key, slug) => expect(toSlug(key)).toBe(slug));

  const OTHER_SCRIPTS = ['Встреча', 'Встрѣча', 'शिखर सम्मेलन', '会谈', '會談', 'معاهدة', 'Договор 2/5'];

  test.each(OTHER_SCRIPTS)('%s gives a readable slug that is valid in an id', (key) => {
    expect(toSlug(key)).toMatch(/^[A-Za-z0-9._-]*[A-Za-z]{3}[A-Za-z0-9._-]*-[0-9a-f]{6}$/);
    expect(isEntityId(`event:${toSlug(key)}`)).toBe(true);
  });

  test('keys that sound the same, or are the same in Latin letters, have different slugs', () => {
    const keys = [...OTHER_SCRIPTS, 'Vstrecha', 'Hui Tan', '汇谈'];
    expect(new Set(keys.map(toSlug)).size).toBe(keys.length);
  });
});
