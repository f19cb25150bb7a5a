/** A part of a workbook as the tags that a reader waits for. Nothing that a part declares is followed. */
import { SaxesParser } from 'saxes';

export interface TagReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads the part; yields after each piece, so that what came of it can be taken. Names are given without a prefix. @throws Error for what is no XML */
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

/** Reads the whole part. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, reader: TagReader): Promise<void> {
  for await (const _ of readXml(pieces, reader));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
