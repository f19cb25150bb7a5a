/** The panels of the dossier for each kind of entity, in order. */
import type { ReactElement } from 'react';
import type { Named } from '../../facts/tie-with-edges';
import * as acts from './act-panels';
import type { EntityPanelProps } from './entity-panel-props';
import { SoleSourceFacts, SourceFacts } from './source-panels';
import * as standing from './standing-panels';
import { TreatyStatus, TreatySteps } from './treaty-panels';

type EntityPanel = (props: EntityPanelProps) => ReactElement;

const ACTOR = [acts.Meetings, acts.TreatyActions, acts.Statements, acts.ClaimsAbout, acts.Concerned];
/** Persons rarely have parts in treaties, so those panels come last. */
const PERSON = [standing.Tenures, acts.Meetings, acts.Statements, acts.ClaimsAbout, acts.Concerned, standing.Treaties, acts.TreatyActions];
const OCCURRENCE = [acts.ClaimsAbout, acts.Concerned];

const PANELS: Readonly<Record<Named['__typename'], readonly EntityPanel[]>> = {
  State: [standing.Memberships, standing.Treaties, standing.Missions, standing.HostedMissions, ...ACTOR],
  Organisation: [standing.Members, standing.Memberships, standing.Treaties, standing.Missions, standing.HostedMissions, ...ACTOR],
  Person: PERSON,
  Post: [standing.Holders, standing.Institutions, ...OCCURRENCE],
  Treaty: [TreatyStatus, standing.Parties, TreatySteps, ...OCCURRENCE],
  TreatyAction: OCCURRENCE,
  Event: [acts.Participants, ...OCCURRENCE],
  Statement: OCCURRENCE,
  Claim: OCCURRENCE,
  Source: [SoleSourceFacts, SourceFacts],
  Place: OCCURRENCE,
  Issue: OCCURRENCE,
  Project: OCCURRENCE,
};

export function EntityPanels({ id, kind }: EntityPanelProps & { readonly kind: Named['__typename'] }) {
  return PANELS[kind].map((One, index) => <One key={`${kind} ${String(index)}`} id={id} />);
}
