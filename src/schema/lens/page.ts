/** Pages: how many, after which; with the refusals of what is no page. */
import { InvalidArgument } from '../../errors';
import { LARGEST_PAGE, USUAL_PAGE } from '../public/generated-sdl';

export interface Page {
  readonly first: number;
  /** How many are before it. */
  readonly offset: number;
}

const CURSOR = /^arrayconnection:(\d{1,9})$/;

/** The cursor of the one at that place, counted from 0. */
export function cursorAt(index: number): string {
  return Buffer.from(`arrayconnection:${index}`).toString('base64');
}

/**
 * The page that `first` and `after` ask for. `place` is what errors name, such as "states".
 * @throws InvalidArgument for a size out of bounds and for a cursor that no page gave out.
 */
export function readPage(given: { readonly first?: unknown; readonly after?: unknown }, place: string): Page {
  const first = (given.first ?? USUAL_PAGE) as number;
  if (first < 0 || first > LARGEST_PAGE) {
    throw new InvalidArgument(
      `${place}.first: ${first} is not a page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
    );
  }
  if (given.after === null || given.after === undefined) return { first, offset: 0 };
  const after = CURSOR.exec(Buffer.from(String(given.after), 'base64').toString('latin1'));
  if (!after)
    throw new InvalidArgument(`${place}.after: "${given.after}" is not a cursor. Accepted: the cursor of an edge, or endCursor of a page.`);
  return { first, offset: Number(after[1]) + 1 };
}

/** A page as the arguments of an inner connection. */
export function connectionPage({ first, offset }: Page): { readonly first: number; readonly after?: string } {
  return { first, ...(offset > 0 && { after: cursorAt(offset - 1) }) };
}
