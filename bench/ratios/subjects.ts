/** Every question that is measured, in the order of the table. */
import { accountsOf, atOdds, byCode, found, partiesOfTreaty } from './finding-subjects';
import { around, firstOfTimeline, pathsOfTwo, shared, tiesOfTwo, yearsOfTwo } from './question-subjects';
import type { Subject } from './subject';
import { memberships, pointLookup, twoDeep } from './typed-reads';
import { betweenDays, wholeDossier } from './wide-subjects';

export const SUBJECTS: readonly Subject[] = [
  pointLookup,
  memberships,
  twoDeep,
  pathsOfTwo,
  around,
  shared,
  yearsOfTwo,
  tiesOfTwo,
  wholeDossier,
  firstOfTimeline,
  atOdds,
  accountsOf,
  betweenDays,
  partiesOfTreaty,
  byCode,
  found,
];
