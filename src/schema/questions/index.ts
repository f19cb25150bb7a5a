/** Every question, by name. CONTRIBUTING.md says how to add one. */
import type { TypeResolvers } from '../resolvers/generated-resolvers';
import { compare } from './compare';
import { contested } from './contested';
import { dossier } from './dossier/dossier';
import { dyadYears } from './dyad-years';
import { entity } from './entity';
import { entityHistory } from './entity-history';
import { history } from './history';
import { lens } from './lens';
import { me } from './me';
import { neighbourhood } from './neighbourhood';
import { paths } from './paths';
import { readouts } from './readouts';
import { recordings } from './recordings';
import { retraction } from './retraction';
import { search } from './search';
import { sharedMemberships } from './shared-memberships';
import { timeline } from './timeline';
import { treatyStatus } from './treaty-status';

export const QUESTIONS: readonly TypeResolvers[] = [
  lens,
  entity,
  paths,
  neighbourhood,
  sharedMemberships,
  compare,
  dyadYears,
  dossier,
  recordings,
  me,
  history,
  entityHistory,
  retraction,
  treatyStatus,
  search,
  timeline,
  contested,
  readouts,
];
