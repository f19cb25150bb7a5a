/** Cursors bound to a recording: where a page ended, and at which knownAt it was read, so that all pages belong to one list. */
import { InvalidArgument } from '../../errors';
import type { Lens } from '../../model/lens';
import { listDigest, readCursor, writeCursor } from './cursor-text';

/** The position of an item in its list: the values that the list is ordered by, in order. */
export type Rank = readonly (string | number)[];

/** Writes and reads the cursors of one question with these arguments, and of no other. `argument` is the name used in errors. */
export function pinnedCursors(question: string, args: unknown, lens: Lens, argument = 'after') {
  const { knownAt, represented: _, ...rest } = lens;
  const list = listDigest([question, args, rest]);

  function read(after: string): { readonly lens: Lens; readonly after: Rank } {
    const [of, seq, ...rank] = readCursor(after);
    if (of !== list || !Number.isInteger(seq) || rank.length === 0) {
      const accepted = 'Accepted: the cursor of an edge, or endCursor of a page, of the same question with the same arguments and lens';
      throw new InvalidArgument(`${argument}: "${after}" is not a cursor of this ${question}. ${accepted}.`);
    }
    if ((seq as number) > knownAt.seq)
      throw new InvalidArgument(
        `${argument}: "${after}" was read at #${seq}. Accepted: a cursor of a page read by #${knownAt.seq}, the lens's knownAt.`,
      );
    return { lens: seq === knownAt.seq ? lens : { ...lens, knownAt: { ...knownAt, seq: seq as number, at: null } }, after: rank as Rank };
  }

  return {
    /**
     * The lens to read the page with, and the position after which it begins. @throws InvalidArgument for a text that is not a cursor of
     * this list.
     */
    read: (after: string | null | undefined): { readonly lens: Lens; readonly after: Rank | null } =>
      after == null ? { lens, after: null } : read(after),
    write: (read: Lens, rank: Rank): string => writeCursor([list, read.knownAt.seq, ...rank]),
  };
}
