/**
 * Cursors of `compare`: after which tie to continue, and at which recordings the first page was read, so that all pages belong to one
 * comparison.
 */
import { InvalidArgument } from '../../../errors';
import type { CompareInput, CompareRequest } from '../../../questions/compare/request';
import { listDigest, readCursor, writeCursor } from '../../lens/cursor-text';

export interface ComparisonCursor {
  readonly left: number;
  readonly right: number;
  readonly tie: string;
}

/** Writes and reads the cursors of one comparison, and of no other. */
export function comparisonCursors({ left, right, after }: CompareInput, { of, tieTypes }: CompareRequest) {
  const comparison = listDigest([sortEntries(left), sortEntries(right), of, tieTypes]);
  return {
    write: (cursor: ComparisonCursor): string => writeCursor([comparison, cursor.left, cursor.right, cursor.tie]),
    /** @throws InvalidArgument for a text that is not a cursor of this comparison. */
    read: (): ComparisonCursor | null => (after == null ? null : parseCursor(after, comparison)),
  };
}

const sortEntries = (lens: CompareInput['left']) => Object.entries(lens).sort(([a], [b]) => (a < b ? -1 : 1));

function parseCursor(text: string, comparison: string): ComparisonCursor {
  const [of, left, right, tie] = readCursor(text);
  if (of === comparison && Number.isInteger(left) && Number.isInteger(right) && typeof tie === 'string') {
    return { left: left as number, right: right as number, tie };
  }
  const accepted = 'Accepted: the cursor of an edge, or endCursor of a page, of the same comparison with the same arguments';
  throw new InvalidArgument(`after: "${text}" is not a cursor of this comparison. ${accepted}.`);
}
