/** The texts that cells of a workbook share: a cell refers to a text by its number. */
import { readWholeXml } from './read-xml';

/** The texts in order. The parts of a text in several fonts are joined, and phonetic guides are left out. */
export async function sharedStrings(pieces: AsyncIterable<Buffer> | null): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = false;
  if (pieces === null) return strings;
  await readWholeXml(pieces, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      taking = name === 't' && !phonetic;
    },
    text: (piece) => {
      if (taking) text += piece;
    },
    close: (name) => {
      if (name === 't') taking = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** Decodes characters that XML cannot contain, which are written as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
