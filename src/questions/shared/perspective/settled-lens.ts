/** Builds the lens in force from the lens that was asked for. */

import { ENTITY_KINDS, entityKindOfId } from '../../../domain/entity-kinds';
import { InvalidArgument } from '../../../errors';
import { type KnownAt, type KnownAtRequest, type Lens, type LensInput, lensInForce, readKnownAt } from '../../../model/lens';
import { didYouMeanPrefix } from '../../../model/nearest';
import type { Run } from '../published-dates';
import { withRepresented } from './with-represented';

/**
 * The lens in force. `settle` finds the recording that `knownAt` means; `run` reads what the actors of a perspective said.
 * @throws InvalidArgument naming the argument, the value and what is accepted; NotFound for a recording that is not complete.
 */
export async function settledLens(input: LensInput, settle: (request: KnownAtRequest) => Promise<KnownAt>, run: Run): Promise<Lens> {
  checkPerspective(input.assertedBy);
  // All other arguments are checked before the database is queried, so that an invalid lens costs no statement.
  lensInForce(input, { seq: 0, at: null });
  return withRepresented(lensInForce(input, await settle(readKnownAt(input.knownAt))), run);
}

/** Only actors and sources can be a perspective; a treaty, for example, cannot. */
function checkPerspective(ids: readonly string[] | null | undefined): void {
  const speakers = ENTITY_KINDS.filter((kind) => kind.actor || kind.label === 'Source');
  for (const id of ids ?? []) {
    const kind = entityKindOfId(id);
    if (kind && speakers.includes(kind)) continue;
    const prefixes = speakers.map(({ prefix }) => prefix);
    const near = kind ? '' : didYouMeanPrefix(id, prefixes);
    throw new InvalidArgument(
      `assertedBy: "${id}" is neither an actor nor a source.${near} Accepted: ids that begin with ${prefixes.map((prefix) => `${prefix}:`).join(', ')}.`,
    );
  }
}
