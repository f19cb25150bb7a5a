/** The texts that cells of a workbook share: a cell names one by its number. */
import { readWholeXml } from './read-xml';

/** In order; the parts of a text in several fonts are joined, and how it is spoken is left out. */
export async function sharedStrings(pieces: AsyncIterable<Buffer> | null): Promise<string[]> {
  const strings: string[] = [];
  const within = textsWithin(
    (name) => name === 'si',
    (text) => strings.push(text),
  );
  if (pieces !== null) await readWholeXml(pieces, within);
  return strings;
}

/** Gathers the texts inside an element. */
function textsWithin(isWhole: (name: string) => boolean, onText: (text: string) => void) {
  let text = '';
  let taking = false;
  let spoken = false;
  return {
    open: (name: string) => {
      if (isWhole(name)) text = '';
      if (name === 'rPh') spoken = true;
      taking = name === 't' && !spoken;
    },
    text: (piece: string) => {
      if (taking) text += piece;
    },
    close: (name: string) => {
      if (name === 't') taking = false;
      if (name === 'rPh') spoken = false;
      if (isWhole(name)) onText(unescaped(text));
    },
  };
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
