/** An organisation that two actors share, as clients see it: every common interval, and what sources cover. */
import { windowsFor } from '../../model/covered/coverage-under-lens';
import { commonIntervals } from '../shared-memberships/common-intervals';
import { countedSpells } from '../shared-memberships/membership';
import { shownCommonInterval } from '../shared-memberships/shown-common-interval';
import type { DossierAnswer, SharedOrganisation } from './resolve';

export function shownSharedOrganisation({ organisation, memberships }: SharedOrganisation, { ends, windows, clusters }: DossierAnswer) {
  const spells = memberships.map((ties) => countedSpells(ties, null));
  return {
    organisation,
    memberships: memberships.flat(),
    intervals: commonIntervals(spells).map((interval) => shownCommonInterval(interval, ends)),
    coverage: windowsFor(windows, { tieType: 'MEMBER_OF', actors: ends.map((id) => clusters.listEntries(id)), within: organisation }),
  };
}
