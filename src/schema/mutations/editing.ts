/** What every mutation needs first: who writes, and why. */
import { InvalidArgument, Unauthorised } from '../../errors';
import { unreadableCharacter } from '../../model/readable-text';
import type { EditAbout } from '../../recorder/recorder';
import type { OperationContext } from '../execution/operation-context';

/**
 * Who writes and why, as the recording stores it.
 * @throws Unauthorised for readers; InvalidArgument if the reason is missing or cannot be stored unchanged.
 */
export function editing({ caller }: OperationContext, mutation: string, why: string): EditAbout {
  if (caller.role !== 'editor')
    throw new Unauthorised(
      `${mutation}: "${caller.name}" may only read. Accepted: the editor's token, as "Authorization: Bearer <token>".`,
    );
  if (why.trim() === '') throw new InvalidArgument(`${mutation}.why: the reason is empty. Accepted: a sentence on why this is written.`);
  const character = unreadableCharacter(why);
  if (character !== null)
    throw new InvalidArgument(`${mutation}.why: the reason holds the character ${character}. Accepted: text without control characters.`);
  return { by: caller.name, why: why.trim() };
}
