/** The standing of an attribute, on small tables of what sources say. */
import { type AttributeVoice, attributeStanding } from '../../src/model/attribute-standing';
import { formatAttribute, readAttribute } from '../../src/model/description';
import { readBounds, toSpell } from '../../src/model/spell';

/** A value without dates, as that of an entry, or over a spell such as 1948/1972 or 1972/.. */
function says(assertedBy: string, value: string, over?: string): AttributeVoice {
  if (over === undefined) return { stance: 'AFFIRMS', assertedBy, value, bounds: null, ongoing: true };
  const [start, end] = over.split('/').map((date) => (date === '?' ? null : date));
  const spell = toSpell({ start: start ?? null, end: end ?? null });
  return { stance: 'AFFIRMS', assertedBy, value, bounds: readBounds(spell), ongoing: spell.endStatus === 'ONGOING' };
}

test.each([
  ['one asserter, whatever it says', 'string', [says('a', 'Lagos'), says('a', 'Abuja', '1991/..')], 'UNIQUE'],
  ['the same value', 'string', [says('a', 'Lagos'), says('b', 'Lagos')], 'AGREED'],
  ['another value', 'string', [says('a', 'Lagos'), says('b', 'Abuja')], 'DIFFERING'],
  ['a year and a day in it', 'edtf', [says('a', '1990'), says('b', '1990-05-03')], 'AGREED'],
  ['two years', 'edtf', [says('a', '1990'), says('b', '1991')], 'DIFFERING'],
  ['two of three years that can be the same', 'edtf', [says('a', '1990'), says('b', '199X'), says('c', '1995')], 'DIFFERING'],
  ['a number written in two ways', 'float', [says('a', '1.50'), says('b', '1.5')], 'AGREED'],
  ['a former value', 'string', [says('a', 'Sri Lanka'), says('b', 'Ceylon', '1948/1972')], 'AGREED'],
  ['an ongoing value', 'string', [says('a', 'Lagos'), says('b', 'Abuja', '1991/..')], 'DIFFERING'],
  [
    'former and ongoing values, of which one agrees',
    'string',
    [says('a', 'X'), says('b', 'W', '1948/1972'), says('b', 'X', '1972/..')],
    'AGREED',
  ],
  ['two values on common days', 'string', [says('a', 'Premier', '2006/2010'), says('b', 'Chancellor', '2008/2012')], 'DIFFERING'],
  ['two values that may only meet', 'string', [says('a', 'Minister', '2001/2006'), says('b', 'Premier', '2006/2010')], 'AGREED'],
  ['two values, one of unknown end', 'string', [says('a', 'Minister', '2001/?'), says('b', 'Premier', '2006/2010')], 'AGREED'],
  ['a denial', 'string', [says('a', 'Lagos'), { ...says('b', 'Lagos'), stance: 'DENIES' }], 'DISPUTED'],
] as const)('%s', (_, type, voices, standing) => {
  expect(attributeStanding(voices, type)).toBe(standing);
  expect(attributeStanding([...voices].reverse(), type)).toBe(standing);
});

test.each([
  [771, 'int', '771'],
  [-1.5, 'float', '-1.5'],
  [true, 'boolean', 'true'],
  [false, 'boolean', 'false'],
  ['1990-05', 'edtf', '1990-05'],
  [{ latitude: 55.75, longitude: 37.6 }, 'point', '55.75,37.6'],
] as const)('the value %p is read back from its text', (value, type, text) => {
  expect(formatAttribute(value)).toBe(text);
  expect(readAttribute(text, type)).toEqual(value);
});

test('a text that does not fit the type stays a text', () => {
  expect([readAttribute('many', 'int'), readAttribute('', 'float'), readAttribute('yes', 'boolean')]).toEqual(['many', '', 'yes']);
});
