/** Cursors that keep to a recording: where a page ended, and at which point of knowledge it was read, so that all pages are of one list. */
import { createHash } from 'node:crypto';
import { InvalidArgument } from '../../errors';
import type { Lens } from '../../model/lens';
import type { OperationContext } from '../execution/operation-context';

/** The place of an item in its list: what the list is ordered by, in this order. */
export type Rank = readonly (string | number)[];

/** Writes and reads the cursors of one question with these arguments, and of no other. */
export function pinnedCursors(question: string, args: unknown, lens: Lens) {
  const { knownAt, ...look } = lens;
  const list = createHash('sha256')
    .update(JSON.stringify([question, args, look]))
    .digest('hex')
    .slice(0, 16);

  function read(after: string): { readonly lens: Lens; readonly after: Rank } {
    const [of, seq, ...rank] = partsOf(after);
    if (of !== list || !Number.isInteger(seq) || rank.length === 0) {
      const accepted = 'Accepted: the cursor of an edge, or endCursor of a page, of the same question with the same arguments and lens';
      throw new InvalidArgument(`after: "${after}" is not a cursor of this ${question}. ${accepted}.`);
    }
    if ((seq as number) > knownAt.seq)
      throw new InvalidArgument(
        `after: "${after}" was read at #${seq}. Accepted: a cursor of a page read by #${knownAt.seq}, the lens's knownAt.`,
      );
    return { lens: seq === knownAt.seq ? lens : { ...lens, knownAt: { ...knownAt, seq: seq as number, at: null } }, after: rank as Rank };
  }

  return {
    /** The lens to read the page with, and the place after which it begins. @throws InvalidArgument for a text that this list did not give out. */
    read: (after: string | null | undefined): { readonly lens: Lens; readonly after: Rank | null } =>
      after == null ? { lens, after: null } : read(after),
    write: (read: Lens, rank: Rank): string => Buffer.from(JSON.stringify([list, read.knownAt.seq, ...rank])).toString('base64url'),
  };
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Which of two places comes first. */
export function compareRanks(a: Rank, b: Rank): number {
  for (const [at, left] of a.entries()) {
    const right = b[at]!;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A page of items in the order of their ranks: so many after the place given. */
export function pageAfter<Item>(items: readonly Item[], rankOf: (item: Item) => Rank, after: Rank | null, first: number) {
  const begin = after === null ? 0 : items.filter((item) => compareRanks(rankOf(item), after) <= 0).length;
  return { page: items.slice(begin, begin + first), hasPreviousPage: begin > 0, hasNextPage: begin + first < items.length };
}

/** A point of knowledge as users see it, where only its number is known yet. */
export function shownKnownAt({ knownAt }: Lens, { recordings }: OperationContext) {
  const at = async () => (knownAt.seq === 0 ? null : ((await recordings.load(knownAt.seq))?.at ?? null));
  return { seq: knownAt.seq, at: knownAt.at ?? at };
}
