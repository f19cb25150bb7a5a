/** An organisation that two actors share, as users see it: every stretch of time in common, and what is covered. */
import { type HeardWindow, windowsFor } from '../../model/covered/heard-coverage';
import type { SameThings } from '../judged-same/same-things';
import { commonIntervals } from '../shared-memberships/common-intervals';
import { countedSpells } from '../shared-memberships/membership';
import { shownCommonInterval } from '../shared-memberships/shown-common-interval';
import type { SharedOrganisation } from './dossier';
import type { Ends } from './joint-events';

export function shownSharedOrganisation(
  { organisation, memberships }: SharedOrganisation,
  ends: Ends,
  windows: readonly HeardWindow[],
  same: SameThings,
) {
  const spells = memberships.map((ties) => countedSpells(ties, null));
  return {
    organisation,
    memberships: memberships.flat(),
    intervals: commonIntervals(spells).map((interval) => shownCommonInterval(interval, ends)),
    coverage: windowsFor(windows, { tieType: 'MEMBER_OF', actors: ends.map((id) => same.entriesOf(id)), within: organisation }),
  };
}
