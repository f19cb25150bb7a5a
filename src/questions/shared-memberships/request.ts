/** The arguments of `sharedMemberships`, with all limits checked. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { knownTieType, MEMBERSHIP_STATUSES } from '../../domain/tie-types';
import { InvalidArgument } from '../../errors';

export interface SharedMembershipsInput {
  readonly of: readonly string[];
  readonly status?: readonly string[] | null;
}

export interface SharedMembershipsRequest {
  /** The members in the order requested, each once. */
  readonly of: readonly string[];
  /** Null means any status, or no status. */
  readonly status: readonly string[] | null;
}

export const MAX_MEMBERS = 50;

/**
 * Reads the arguments of `sharedMemberships`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readSharedMembershipsRequest({ of, status }: SharedMembershipsInput): SharedMembershipsRequest {
  const members = [...new Set(of)];
  if (members.length < 2 || members.length > MAX_MEMBERS) {
    throw new InvalidArgument(`of: ${members.length} different members are named. Accepted: from 2 to ${MAX_MEMBERS} ids.`);
  }
  const kinds = knownTieType('MEMBER_OF').subjects;
  const wrong = members.find((id) => !kinds.includes(entityKindOfId(id)?.label ?? ''));
  if (wrong !== undefined) throw new InvalidArgument(`of: "${wrong}" cannot be a member. Accepted: ids of states and organisations.`);
  if (status?.length === 0) {
    throw new InvalidArgument(`status: the list is empty. Accepted: some of ${MEMBERSHIP_STATUSES.join(', ')}, or nothing for all.`);
  }
  return { of: members, status: status ?? null };
}
