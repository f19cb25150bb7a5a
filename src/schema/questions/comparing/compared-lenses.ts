/** The two settled lenses of a comparison. Each is complete by itself, and neither shows recordings after the operation's own lens. */

import type { Transaction } from '../../../database/database';
import { EntenteError, InvalidArgument, NotFound } from '../../../errors';
import type { KnownAt, KnownAtRequest, Lens, LensInput } from '../../../model/lens';
import type { ComparedLenses, CompareInput } from '../../../questions/compare/request';
import { settledLens } from '../../../questions/shared/perspective/settled-lens';
import type { Run } from '../../../questions/shared/published-dates';
import { settledKnownAt } from '../../../recorder/recorder';
import type { ComparisonCursor } from './comparison-cursor';

/**
 * One statement for each knownAt that is given or comes from a cursor.
 * @throws InvalidArgument or NotFound naming the side and the field; InvalidArgument if only one side has a day.
 */
export async function comparedLenses(
  db: Pick<Transaction, 'run'>,
  { left, right }: CompareInput,
  beyond: KnownAt,
  cursor: ComparisonCursor | null,
): Promise<ComparedLenses> {
  const settle = settledUpTo(db, beyond);
  const settled = (side: 'left' | 'right', input: LensInput) =>
    settleSide(side, cursor ? { ...input, knownAt: `#${cursor[side]}` } : input, settle, (query) => db.run(query));
  const lenses = { left: await settled('left', left), right: await settled('right', right) };
  if ((lenses.left.validAt === null) !== (lenses.right.validAt === null)) {
    const empty = lenses.left.validAt === null ? 'left' : 'right';
    throw new InvalidArgument(`${empty}.validAt: only the other lens names a day. Accepted: a day in both lenses, or in neither.`);
  }
  return lenses;
}

function settledUpTo(db: Pick<Transaction, 'run'>, beyond: KnownAt) {
  return async (request: KnownAtRequest): Promise<KnownAt> => {
    if (request.kind === 'NEWEST') return beyond;
    if (request.kind === 'SEQ' && request.seq > beyond.seq) {
      throw new NotFound(`knownAt: "#${request.seq}" is beyond what this operation knows, which is "#${beyond.seq}" at most.`);
    }
    const settled = await settledKnownAt(db, request);
    return settled.seq > beyond.seq ? beyond : settled;
  };
}

async function settleSide(side: string, input: LensInput, settle: (request: KnownAtRequest) => Promise<KnownAt>, run: Run): Promise<Lens> {
  try {
    return await settledLens(input, settle, run);
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    const message = `${side}.${error.message}`;
    if (error instanceof NotFound) throw new NotFound(message, { cause: error });
    if (error instanceof InvalidArgument) throw new InvalidArgument(message, { cause: error });
    throw error;
  }
}
