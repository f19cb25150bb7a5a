/** All measured questions, in the order of the table. */
import { contested, entityByCode, partiesOfTreaty, readouts, searchByName } from './finding-subjects';
import { dossierTies, dyadYears, neighbourhood, pathsBetweenTwo, sharedMemberships, timelineStart } from './question-subjects';
import type { Subject } from './subject';
import { eventParticipants, memberships, pointLookup } from './typed-reads';
import { compareDays, wholeDossier } from './wide-subjects';

export const SUBJECTS: readonly Subject[] = [
  pointLookup,
  memberships,
  eventParticipants,
  pathsBetweenTwo,
  neighbourhood,
  sharedMemberships,
  dyadYears,
  dossierTies,
  wholeDossier,
  timelineStart,
  contested,
  readouts,
  compareDays,
  partiesOfTreaty,
  entityByCode,
  searchByName,
];
