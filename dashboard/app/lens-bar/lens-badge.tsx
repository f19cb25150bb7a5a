/** The lens of a panel in a few words, shown on the panel itself. */
import { dateInWords } from '../facts/date-words';
import type { Lens } from '../lens/lens';
import { words } from '../words/en';
import { getVoiceName } from './voices';

/** "as of 3 June 2025 · asserted by India · certain only". */
export function lensInWords(lens: Lens): string {
  const { badge, policies } = words.lens;
  const { validAt, knownAt, assertedBy, background, certainty, policy, minReliability } = lens;
  return [
    validAt ? badge.day(dateInWords(validAt)) : badge.allTime,
    ...(knownAt ? [badge.known(knownAt)] : []),
    ...(assertedBy.length > 0 ? [badge.by(assertedBy.map(getVoiceName).join(', '))] : []),
    ...(assertedBy.length > 0 && !background ? [badge.noBackground] : []),
    ...(certainty === 'CERTAIN' ? [badge.CERTAIN] : []),
    ...(policy === 'ALL' ? [] : [policies[policy]]),
    ...(minReliability ? [badge.reliability(minReliability)] : []),
  ].join(' · ');
}

export function LensBadge({ lens }: { readonly lens: Lens }) {
  return <span className="badge">{lensInWords(lens)}</span>;
}
