/** Every question that is measured, in the order of the table. */
import { around, firstOfTimeline, pathsOfTwo, shared, tiesOfTwo, yearsOfTwo } from './question-subjects';
import type { Subject } from './subject';
import { memberships, pointLookup, twoDeep } from './typed-reads';

export const SUBJECTS: readonly Subject[] = [
  pointLookup,
  memberships,
  twoDeep,
  pathsOfTwo,
  around,
  shared,
  yearsOfTwo,
  tiesOfTwo,
  firstOfTimeline,
];
