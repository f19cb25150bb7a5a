/** All measured questions, in the order of the table. */
import {
  contested,
  contestedWithEvidence,
  entityByCode,
  partiesOfTreaty,
  readouts,
  readoutsWithEvidence,
  searchByName,
} from './finding-subjects';
import { dossierTies, dyadYears, neighbourhood, pathsBetweenTwo, sharedMemberships, timelineStart } from './question-subjects';
import type { Subject } from './subject';
import { eventParticipants, memberships, pointLookup } from './typed-reads';
import { compareDays, wholeDossier, wholeDossierWithEvidence } from './wide-subjects';

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
  wholeDossierWithEvidence,
  timelineStart,
  contested,
  contestedWithEvidence,
  readouts,
  readoutsWithEvidence,
  compareDays,
  partiesOfTreaty,
  entityByCode,
  searchByName,
];
