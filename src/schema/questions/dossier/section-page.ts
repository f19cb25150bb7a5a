/** A page of a dossier's section: a number of items after the one with the given id. */
import type { GraphQLResolveInfo } from 'graphql';
import { InvalidArgument } from '../../../errors';
import { responsePath } from '../../execution/response-path';
import type { QuestionContext } from '../question-context';

export interface SectionArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

const LARGEST_SECTION_PAGE = 500;

/**
 * The page; the receipt records if it is not the complete section.
 * @throws InvalidArgument for a size out of bounds and for an id that is not in the section.
 */
export function sectionPage<Item>(
  items: readonly Item[],
  getId: (item: Item) => string,
  { first, after }: SectionArgs,
  { receipt }: QuestionContext,
  info: GraphQLResolveInfo,
): readonly Item[] {
  const place = responsePath(info);
  const size = first ?? 50;
  if (size < 0 || size > LARGEST_SECTION_PAGE)
    throw new InvalidArgument(
      `${place}.first: ${size} is not a page size. Accepted: 0 to ${LARGEST_SECTION_PAGE}; ask for the next page with after.`,
    );
  const begin = after === null || after === undefined ? 0 : items.findIndex((item) => getId(item) === after) + 1;
  if (begin === 0 && after !== null && after !== undefined)
    throw new InvalidArgument(`${place}.after: "${after}" is not in this section. Accepted: the id of the last one on the page before.`);
  if (begin + size < items.length) receipt.truncated(place);
  return items.slice(begin, begin + size);
}
