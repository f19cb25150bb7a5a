/** What an operation shows of the ties in a dossier. */
import type { GraphQLResolveInfo } from 'graphql';
import type { ShownTies } from '../../../questions/dossier/shown-ties';
import { selectedPaths } from '../selected-paths';
import { combineShown, propertiesShown } from '../shown-properties';

const PARTICIPANTS = ['meetings.participants', 'events.participants'];

export function shownInDossier(info: GraphQLResolveInfo): ShownTies {
  const paths = selectedPaths(info);
  const ofParticipants = (tie: string) => combineShown(...PARTICIPANTS.map((within) => propertiesShown(paths, `${within}.${tie}`)));
  return {
    ties: propertiesShown(paths, 'ties'),
    participations: ofParticipants('tie'),
    tenures: ofParticipants('offices.tie'),
    offices: PARTICIPANTS.some((within) => paths.has(`${within}.offices`)),
    parties: propertiesShown(paths, 'treaties.parties.tie'),
    memberships: propertiesShown(paths, 'sharedOrganisations.memberships'),
    positions: propertiesShown(paths, 'disputes.sides.statements.tie'),
  };
}
