/**
 * Reads a part of a workbook and passes its tags to a reader. A document type declaration is refused, so no declared entity is expanded.
 */
import { SaxesParser } from 'saxes';

export interface TagReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads the part and yields after each piece, so that the caller can take the results. Names come without a prefix.
 * @throws Error if it is not XML
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, reader: TagReader): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw new Error('it declares entities');
  });
  parser.on('opentag', ({ name, attributes }) => reader.open?.(local(name), attributes as Record<string, string>));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => reader.close?.(local(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads the complete part. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, reader: TagReader): Promise<void> {
  for await (const _ of readXml(pieces, reader));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
