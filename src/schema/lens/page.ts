/** Pages of lists: how many items, after which one, and at which recording they are read. Refuses what is not a page. */
import { InvalidArgument } from '../../errors';
import type { Lens } from '../../model/lens';
import { LARGEST_PAGE, USUAL_PAGE } from '../public/generated-sdl';
import { pinnedCursors } from './pinned-cursors';

export interface Page {
  readonly first: number;
  /** How many items are before the page. */
  readonly offset: number;
  /** The lens that the page is read with: the lens of the operation, at the recording of the cursor if there is one. */
  readonly lens: Lens;
  /** The cursor of the item at this position in the list, counted from 0. */
  cursorAt(index: number): string;
}

/** The first items of a list that is read and never shown, so that it has no next page. */
export function hiddenPage(first: number, lens: Lens): Page {
  return { first, offset: 0, lens, cursorAt: () => '' };
}

/** What a cursor belongs to: a list with its arguments, read with a lens. */
export interface PagedList {
  /** The name of the list in errors, such as "states". */
  readonly place: string;
  /** What identifies this list, as values that JSON can hold. */
  readonly list: unknown;
  readonly lens: Lens;
}

/** A position without a recording, as other servers write it: it is counted in the list that the operation reads. */
const BARE_PLACE = /^arrayconnection:(\d{1,9})$/;

/** No list is longer than this. */
const LAST_PLACE = 999_999_999;

/**
 * The page that `first` and `after` ask for.
 * @throws InvalidArgument for a size out of bounds and for a cursor that no page of this list gave out.
 */
export function readPage(given: { readonly first?: unknown; readonly after?: unknown }, { place, list, lens }: PagedList): Page {
  const first = (given.first ?? USUAL_PAGE) as number;
  if (first < 0 || first > LARGEST_PAGE) {
    throw new InvalidArgument(
      `${place}.first: ${first} is not a page size. Accepted: 0 to ${LARGEST_PAGE}; ask for the next page with after.`,
    );
  }
  const after = given.after == null ? null : String(given.after);
  const cursors = pinnedCursors('list', list, lens, `${place}.after`);
  const bare = after && BARE_PLACE.exec(Buffer.from(after, 'base64').toString('latin1'));
  const read = bare ? { lens, after: [Number(bare[1])] } : cursors.read(after);
  const offset = read.after === null ? 0 : offsetAfter(read.after[0]);
  if (offset === null)
    throw new InvalidArgument(`${place}.after: "${after}" is not a cursor. Accepted: the cursor of an edge, or endCursor of a page.`);
  return {
    first,
    offset,
    lens: read.lens,
    cursorAt: (index) => cursors.write(read.lens, [index]),
  };
}

/** How many items are up to and including that position; null for a position that only a cursor changed by hand can have. */
function offsetAfter(place: unknown): number | null {
  const isPlace = Number.isInteger(place) && (place as number) >= 0 && (place as number) <= LAST_PLACE;
  return isPlace ? (place as number) + 1 : null;
}

/** A page as the arguments of an inner connection. */
export function connectionPage({ first, offset }: Page): { readonly first: number; readonly after?: string } {
  return { first, ...(offset > 0 && { after: Buffer.from(`arrayconnection:${offset - 1}`).toString('base64') }) };
}
