/** What an operation shows of the ties in a dossier. */
import type { GraphQLResolveInfo } from 'graphql';
import type { ShownTies } from '../../../questions/dossier/shown-ties';
import { combineShown, fieldsAt, propertiesShown } from '../shown-properties';

export function shownInDossier(info: GraphQLResolveInfo): ShownTies {
  const at = (...path: readonly string[]) => fieldsAt(info, info.fieldNodes, ...path);
  const ofTies = (...path: readonly string[]) => propertiesShown(info, at(...path));
  const inEvents = (...path: readonly string[]) => ['meetings', 'events'].map((section) => ofTies(section, 'participants', ...path));
  return {
    ties: ofTies('ties'),
    participations: combineShown(...inEvents('tie')),
    tenures: combineShown(...inEvents('offices', 'tie')),
    offices: ['meetings', 'events'].some((section) => at(section, 'participants', 'offices').length > 0),
    parties: ofTies('treaties', 'parties', 'tie'),
    memberships: ofTies('sharedOrganisations', 'memberships'),
    positions: ofTies('disputes', 'sides', 'statements', 'tie'),
  };
}
