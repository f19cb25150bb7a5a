/**
 * How the versions of one tie change when assertions of it are recorded.
 * The result depends only on the tie before the recording and on all assertions in the recording. So neither the order of facts nor the
 * batches can matter.
 */

import {
  type AssertionContent,
  type AssertionWithContent,
  isSameContent,
  readVoicedSpell,
  type StatedContent,
  sameDays,
  type TieEnds,
  type Version,
  withinExistence,
} from './assertion-version';
import type { ExistenceLookup } from './existence';
import { buildVersionId } from './ids';
import { OPEN_SEQ, type RecordingCounts, type VersionCause } from './recording';
import { collectVoices, computeStanding, type Standing } from './standing';

/** The writes that bring a tie to its new state. */
export interface TieRevision {
  /** First versions of assertions that were never recorded before. */
  readonly created: readonly Version[];
  /** Versions that follow a version closed by this recording. */
  readonly succeeded: readonly { readonly closes: string; readonly version: Version }[];
  /** Versions that this recording opened and now changes in place. */
  readonly updated: readonly Version[];
  /**
   * Versions that this recording opened and that turn out to be unnecessary: they are deleted, and the versions that they closed are
   * reopened.
   */
  readonly withdrawn: readonly { readonly deletes: string; readonly reopens: string }[];
  /** The change to the recording's counts (`entities` is always 0). */
  readonly counts: RecordingCounts;
}

/** Counts that are all zero. */
export const NO_COUNTS: RecordingCounts = { entities: 0, asserted: 0, ended: 0, corrected: 0, retracted: 0, restated: 0, unchanged: 0 };

/** The sum of counts. */
export function addCounts(a: RecordingCounts, b: RecordingCounts): RecordingCounts {
  return {
    entities: a.entities + b.entities,
    asserted: a.asserted + b.asserted,
    ended: a.ended + b.ended,
    corrected: a.corrected + b.corrected,
    retracted: a.retracted + b.retracted,
    restated: a.restated + b.restated,
    unchanged: a.unchanged + b.unchanged,
  };
}

/** Whether the counts contain any change. */
export function changesAnything({ entities, asserted, ended, corrected, retracted, restated }: RecordingCounts): boolean {
  return entities + asserted + ended + corrected + retracted + restated > 0;
}

/** One assertion during a recording: before it, as this recording has it so far, and as asserted now. */
interface Course {
  readonly base: Version | null;
  readonly current: Version | null;
  readonly asserted: AssertionWithContent;
  readonly assertedNow: boolean;
}

/** The content of a version at the end, without its voices and standing. */
interface Target extends AssertionWithContent {
  readonly cause: VersionCause;
  readonly toldFrom: number;
}

/**
 * The revision of a tie in recording `seq`.
 * @param versions every version of the tie that is open, or that this recording has closed
 * @param assertions the assertions of the tie to record now; each assertion at most once (repeating the same content does no harm)
 * @param existence of the ends, as known now: it bounds the days of every assertion of the tie, including those not asserted now
 */
export function reviseTie(
  tie: TieEnds,
  seq: number,
  versions: readonly Version[],
  assertions: readonly AssertionWithContent[],
  existence: ExistenceLookup,
): TieRevision {
  const courses = buildCourses(seq, versions, assertions).map((course) => ({
    ...course,
    asserted: withinBounds(course.asserted, tie, existence),
  }));
  const voicedSpells = courses.map((course) => readVoicedSpell(course.asserted, tie.type));
  const voices = collectVoices(voicedSpells);
  const standing = computeStanding(voicedSpells);
  const draft: Draft = { created: [], succeeded: [], updated: [], withdrawn: [], counts: { ...NO_COUNTS } };
  for (const course of courses) revise(course, seq, voices, standing, draft);
  const repeated = assertions.length - courses.filter((course) => course.assertedNow).length;
  draft.counts.unchanged += repeated;
  return draft;
}

function withinBounds({ assertion, content }: AssertionWithContent, tie: TieEnds, existence: ExistenceLookup): AssertionWithContent {
  return { assertion, content: withinExistence(content, tie, existence) };
}

type Draft = {
  created: Version[];
  succeeded: { closes: string; version: Version }[];
  updated: Version[];
  withdrawn: { deletes: string; reopens: string }[];
  counts: { -readonly [name in keyof RecordingCounts]: number };
};

function buildCourses(seq: number, versions: readonly Version[], assertions: readonly AssertionWithContent[]): Course[] {
  const now = new Map(assertions.map((asserted) => [asserted.assertion.assertionId, asserted]));
  const byAssertion = new Map<string, { base: Version | null; current: Version | null }>();
  for (const id of now.keys()) byAssertion.set(id, { base: null, current: null });
  for (const version of versions) {
    const id = version.assertion.assertionId;
    const known = byAssertion.get(id) ?? { base: null, current: null };
    byAssertion.set(id, version.recordedFrom === seq ? { ...known, current: version } : { ...known, base: version });
  }
  return [...byAssertion].map(([id, { base, current }]) => ({
    base,
    current,
    asserted: now.get(id) ?? current ?? (base as Version),
    assertedNow: now.has(id),
  }));
}

function revise(course: Course, seq: number, voices: readonly string[], standing: Standing, draft: Draft): void {
  const { base, current } = course;
  const target = buildTarget(course, seq);
  const isUnchanged =
    target.cause === 'RESTATED' && base !== null && hasVoicesAndStanding(base, voices, standing) && sameDays(base.content, target.content);
  count(course, isUnchanged ? null : target.cause, draft.counts);
  if (isUnchanged) {
    if (current) draft.withdrawn.push({ deletes: current.id, reopens: base.id });
    return;
  }
  const { assertion, content, cause, toldFrom } = target;
  const id = buildVersionId(assertion.assertionId, seq);
  const version: Version = { id, assertion, content, recordedFrom: seq, recordedTo: OPEN_SEQ, toldFrom, cause, voices, standing };
  if (!current && base) draft.succeeded.push({ closes: base.id, version });
  else if (!current) draft.created.push(version);
  else if (current.cause !== cause || !hasVoicesAndStanding(current, voices, standing) || !isSameContentAndDays(current.content, content)) {
    draft.updated.push(version);
  }
}

function buildTarget({ base, current, asserted }: Course, seq: number): Target {
  const { assertion, content } = asserted;
  if (!base) return { assertion, content, cause: current?.cause ?? 'ASSERTED', toldFrom: seq };
  if (isSameContent(base.content, content)) return { assertion, content, cause: 'RESTATED', toldFrom: base.toldFrom };
  if (content.stance === 'RETRACTED') return { assertion, content, cause: 'RETRACTED', toldFrom: seq };
  if (base.content.stance === 'RETRACTED') return { assertion, content, cause: 'ASSERTED', toldFrom: seq };
  return { assertion, content, cause: endsSpell(base.content, content) ? 'ENDED' : 'CORRECTED', toldFrom: seq };
}

/**
 * Whether what an assertion says later differs from what it said before only by the end of its spell: the spell was ongoing, and now it has
 * ended, on a known day or not. Nothing was coded wrongly then: what held no longer does. The locator and the quotation may differ too,
 * because a source reports an end in another place and in other words than what it ended. Anything else that differs, the grade as well,
 * makes it a correction, and so do an end that changes and an end that is taken back.
 */
export function endsSpell(before: StatedContent, after: StatedContent): boolean {
  const isEnd = before.stance !== 'RETRACTED' && before.spell.endStatus === 'ONGOING' && after.spell.endStatus === 'ENDED';
  const { end, endStatus } = after.spell;
  const { locator, quote } = after;
  return isEnd && isSameContent({ ...before, spell: { ...before.spell, end, endStatus }, locator, quote }, after);
}

const isSameContentAndDays = (a: AssertionContent, b: AssertionContent): boolean => isSameContent(a, b) && sameDays(a, b);

function hasVoicesAndStanding(version: Version, voices: readonly string[], standing: Standing): boolean {
  return version.standing === standing && version.voices.length === voices.length && voices.every((id, at) => version.voices[at] === id);
}

const COUNTED: Readonly<Record<VersionCause, keyof RecordingCounts>> = {
  ASSERTED: 'asserted',
  ENDED: 'ended',
  CORRECTED: 'corrected',
  RETRACTED: 'retracted',
  RESTATED: 'restated',
};

/** Moves the assertion from its previous count in this recording to its new one. */
function count({ current, assertedNow }: Course, cause: VersionCause | null, counts: Draft['counts']): void {
  if (current) counts[COUNTED[current.cause]] -= 1;
  if (cause) counts[COUNTED[cause]] += 1;
  const newsNow = cause !== null && cause !== 'RESTATED' && (current === null || current.cause === 'RESTATED');
  if (assertedNow && !newsNow) counts.unchanged += 1;
}
