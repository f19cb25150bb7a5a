import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { LEFT_OUT, xmlText } from '../../../../src/exporters/formats/xml/xml-text';
import { assertProperty } from '../../../support/seeds';

/** What an independent parser reads from the text, in an attribute and in an element. */
function read(text: string): { attribute: string; content: string } {
  const found = { attribute: '', content: '' };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    found.attribute = attributes['a'] as string;
  });
  parser.on('text', (part) => {
    found.content += part;
  });
  parser.write(`<x a="${text}">${text}</x>`).close();
  return found;
}

/** Filters by the list in the standard, character by character: an oracle without the expression under test. */
function writable(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0)!;
      return (
        code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || code > 0xffff
      );
    })
    .join('');
}

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...'&<>"\'\t\n\r\0\u0001\u001f\uFFFE\uFFFF\uD800\uDC00]]>'), fc.string({ unit: 'binary', maxLength: 1 })),
});

describe('xmlText', () => {
  test('is read back unchanged, except for characters that XML does not allow', () => {
    assertProperty(
      fc.property(anyText, (text) => {
        const wanted = writable(text);
        expect(read(xmlText(text, () => {}))).toEqual({ attribute: wanted, content: wanted });
      }),
      { numRuns: 2000 },
    );
  });

  test('reports what it left out, and only that', () => {
    const told: string[] = [];
    expect(xmlText('a\u0000b', (what) => told.push(what))).toBe('ab');
    expect(xmlText('Россия & 𝄞\n', (what) => told.push(what))).toBe('Россия &amp; 𝄞&#10;');
    expect(told).toEqual([LEFT_OUT]);
  });
});
