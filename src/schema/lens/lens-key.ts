/** The keys under which clients cache what a lens shows. A cache with these keys never mixes two lenses. */
import type { Lens } from '../../model/lens';
import { listDigest } from './cursor-text';

const digests = new WeakMap<Lens, string>();

/**
 * A digest of the lens, 16 characters. Two lenses have the same digest only if they show the same of every entity, edge and question at the
 * same recording.
 */
export function lensDigest(lens: Lens): string {
  const known = digests.get(lens);
  if (known !== undefined) return known;
  const digest = computeDigest(lens);
  digests.set(lens, digest);
  return digest;
}

function computeDigest({ validAt, knownAt, assertedBy, background, certainty, policy, minReliability }: Lens): string {
  // Settings without effect are left out: background without a perspective, certainty without a date, and F, which every grade meets.
  return listDigest([
    knownAt.seq,
    validAt && [validAt.first, validAt.last, certainty],
    assertedBy && [assertedBy, background],
    policy,
    minReliability === 'F' ? null : minReliability,
  ]);
}

/** The `lensKey` of an object with this id: opaque to clients, unique within its type. */
export function lensKey(id: string, digest: string): string {
  return `${id}@${digest}`;
}
