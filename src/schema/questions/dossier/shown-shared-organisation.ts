/** An organisation that two actors share, as users see it: every stretch of time in common, and what is covered. */
import { type HeardWindow, windowsFor } from '../../../model/covered/heard-coverage';
import { shownSpan } from '../../../model/day-spans';
import type { SharedOrganisation } from '../../../model/dossier/dossier';
import type { Ends } from '../../../model/dossier/joint-events';
import { type CommonInterval, commonIntervals } from '../../../model/shared-memberships/common-intervals';
import { countedSpells } from '../../../model/shared-memberships/membership';

export function shownSharedOrganisation({ organisation, memberships }: SharedOrganisation, ends: Ends, windows: readonly HeardWindow[]) {
  const spells = memberships.map((tie) => countedSpells([tie], null));
  return {
    organisation,
    memberships,
    intervals: commonIntervals(spells).map((interval) => shownInterval(interval, ends)),
    coverage: windowsFor(windows, { tieType: 'MEMBER_OF', actors: ends, within: organisation }),
  };
}

function shownInterval({ days, endStatus, certain, statuses }: CommonInterval, ends: Ends) {
  const { start, end } = shownSpan(days);
  return {
    start,
    end,
    endStatus,
    certain: certain.map(shownSpan),
    members: statuses.map(({ told, untold }, at) => ({ member: ends[at]!, statuses: told, statusUntold: untold })),
  };
}
