/** The cursor of a dyad-year: the pair and the year. A page continues after its last row, whatever was recorded in between. */
import { InvalidArgument } from '../../errors';

export interface DyadYearKey {
  readonly a: string;
  readonly b: string;
  readonly year: number;
}

export function dyadCursor({ a, b, year }: DyadYearKey): string {
  return Buffer.from(`${a} ${b} ${year}`).toString('base64url');
}

/** @throws InvalidArgument for a text that is not a cursor of a page. */
export function readDyadCursor(text: string): DyadYearKey {
  const match = /^(\S+:\S+) (\S+:\S+) (-?\d{1,4})$/.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!match) throw new InvalidArgument(`after: "${text}" is not a cursor. Accepted: the cursor of an edge, or endCursor of a page.`);
  const [, a = '', b = '', year = ''] = match;
  return { a, b, year: Number(year) };
}
