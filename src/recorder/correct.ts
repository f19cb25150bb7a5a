/** Corrects an assertion that was coded wrongly. This changes only the coding, not what the source says. */
import type { Database } from '../database/database';
import { Conflict, InvalidFact, type Problem, required } from '../errors';
import { readAssertionFact } from '../model/assertion-version';
import type { AssertedStance, AssertionFact, Properties, PropertyValue } from '../model/fact';
import type { Credibility, Reliability } from '../model/grades';
import { type EndStatus, type Spell, toSpell } from '../model/spell';
import type { AssertionVersion } from './cypher/lookup/assertion-versions';
import type { RecordResult } from './writing/record-about';
import { type EditAbout, openVersions, recordEdit, writeAssertions } from './writing/record-edit';

/** The fields to change; a field that is left out stays. An attribute with the value null is removed. */
export interface AssertionChange {
  readonly stance?: AssertedStance;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly endStatus?: EndStatus;
  readonly assertedBy?: string;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly locator?: string | null;
  readonly quote?: string | null;
  readonly attributes?: Readonly<Record<string, PropertyValue | null>>;
}

export interface Correction extends EditAbout {
  readonly assertion: string;
  /** The id of the version that the editor saw. */
  readonly expectedVersion: string;
  readonly change: AssertionChange;
  /** The rules that the corrected fact must meet; its problems are thrown. */
  readonly check?: (fact: AssertionFact) => readonly Problem[];
}

/**
 * Closes the open version of an assertion and opens a corrected one. If the change has no effect, no recording is made.
 * @throws NotFound when the assertion does not exist.
 * @throws Conflict when it has changed since the editor saw it, or was retracted; the message names the version that is open.
 * @throws InvalidFact when the corrected fact breaks a rule.
 */
export async function correct(db: Database, correction: Correction): Promise<RecordResult> {
  const { assertion, expectedVersion, change, check } = correction;
  return recordEdit(db, correction, async (tx, seq) => {
    const open = required((await openVersions(tx, [assertion]))[0], 'the open version of an assertion');
    refuseStale(open, expectedVersion);
    const fact = correctedFact(open, change);
    const problems = check?.(fact) ?? [];
    if (problems.length > 0) throw new InvalidFact(problems);
    return writeAssertions(tx, [readAssertionFact(fact)], seq);
  });
}

function refuseStale({ version }: AssertionVersion, expected: string): void {
  const { assertionId } = version.assertion;
  if (version.id !== expected) {
    throw new Conflict(
      `expectedVersion: "${expected}" is not the open version of "${assertionId}". Accepted: "${version.id}"; look at it first.`,
    );
  }
  if (version.content.stance === 'RETRACTED') {
    throw new Conflict(
      `"${assertionId}" was retracted (version "${version.id}"). Accepted: an assertion that is not retracted; record it again first.`,
    );
  }
}

/** The fact with the correction. */
function correctedFact({ tie, version }: AssertionVersion, change: AssertionChange): AssertionFact {
  const { assertion, content } = version;
  const { stance, assertedBy, reliability, credibility, locator, quote } = content;
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as AssertionChange;
  const { attributes, start: _s, end: _e, endStatus: _x, ...rest } = given;
  return {
    fact: 'assertion',
    type: tie.type.name,
    subject: tie.subject,
    object: tie.object,
    key: assertion.key,
    sourceId: assertion.sourceId,
    record: assertion.record,
    stance: stance as AssertedStance,
    assertedBy,
    reliability,
    credibility,
    locator,
    quote,
    ...rest,
    spell: correctedSpell(content.spell, given),
    attributes: correctedAttributes(content.attributes, attributes ?? {}),
    place: 'change',
  };
}

/** A new end determines its status, unless the status is given too. */
function correctedSpell(spell: Spell, { start = spell.start, end, endStatus }: AssertionChange): Spell {
  if (end === undefined) return toSpell({ start, end: spell.end, endStatus: endStatus ?? spell.endStatus });
  return toSpell({ start, end, endStatus });
}

function correctedAttributes(attributes: Properties, change: Readonly<Record<string, PropertyValue | null>>): Properties {
  const merged = Object.entries({ ...attributes, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(merged) as Properties;
}
