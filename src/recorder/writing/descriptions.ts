/** Descriptions that follow from entity facts: what another source than that of the entry says, as assertions of that source. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { knownTieType } from '../../domain/tie-types';
import { type Problem, required } from '../../errors';
import { isSameContent, type Version } from '../../model/assertion-version';
import type { OtherValue } from '../../model/catalogue';
import { DESCRIBED_BY, describeAttribute } from '../../model/description';
import type { EntityFact } from '../../model/fact';
import { groupedBy } from '../../model/grouped-by';
import { OPEN_SEQ } from '../../model/recording';
import { readTieVersion, tieVersions } from '../cypher/versions/tie-versions';
import { isPreparedTie, type PreparedTie, prepareFact } from './prepare-fact';

/** What a source says about an attribute that has a value in the entry. */
export interface DraftedDescription {
  readonly tie: PreparedTie;
  /** How it differs from the entry; null if it agrees. */
  readonly difference: Problem | null;
}

/** @throws Error if the fact names no source: a fault of the program. */
export function draftDescription(fact: EntityFact, { name, value, difference }: OtherValue): DraftedDescription {
  const prepared = prepareFact(describeAttribute(fact, required(fact.sourceId, 'the source of a description'), name, value));
  if (!isPreparedTie(prepared)) throw new TypeError('a description is a tie');
  return { tie: prepared, difference };
}

export interface ChosenDescriptions {
  /** To be recorded. */
  readonly ties: readonly PreparedTie[];
  /** The differences that they record. */
  readonly described: readonly Problem[];
  /** Differences that cannot be recorded: the source does not exist, or an editor has to correct its earlier description. */
  readonly leftOut: readonly Problem[];
}

/** What the choice depends on. */
export interface DescriptionsSoFar {
  /** Whether the entity is recorded, or is with the facts. */
  readonly exists: (id: string) => boolean;
  /** The current version of a description, if there is one that is not retracted. */
  readonly open: (assertionId: string) => Version | undefined;
  readonly onlyAdds?: boolean | undefined;
}

/**
 * The descriptions to record. A value that agrees with the entry is recorded only if its source has given another one before, so that
 * agreement costs nothing.
 */
export function chooseDescriptions(drafted: readonly DraftedDescription[], soFar: DescriptionsSoFar): ChosenDescriptions {
  const [ties, described, leftOut]: [PreparedTie[], Problem[], Problem[]] = [[], [], []];
  for (const [assertionId, ofOne] of groupedBy(drafted, ({ tie }) => tie.asserted.assertion.assertionId)) {
    const differences = ofOne.flatMap(({ difference }) => difference ?? []);
    const open = soFar.open(assertionId);
    if (differences.length === 0 && !open) continue;
    const conflicts = soFar.onlyAdds && open ? ofOne.flatMap(({ tie }) => findConflict(tie, open)) : [];
    if (conflicts.length > 0) leftOut.push(...conflicts);
    else if (!soFar.exists(ofOne[0].tie.tie.object)) leftOut.push(...differences);
    else {
      ties.push(...ofOne.map(({ tie }) => tie));
      described.push(...differences);
    }
  }
  return { ties, described, leftOut };
}

function findConflict({ asserted: { content, assertion }, place }: PreparedTie, open: Version): Problem[] {
  if (isSameContent(open.content, content)) return [];
  const [before, now] = [open, { content }].map((one) => JSON.stringify(one.content.attributes['value']));
  const accepted = `Accepted: correct(assertion: "${assertion.assertionId}", expectedVersion: "${open.id}").`;
  return [{ where: place, what: `"${assertion.sourceId}" gives ${assertion.key} ${before} already, not ${now}. ${accepted}` }];
}

const TIES_AT_ONCE = 1_000;

/** The current versions of the drafted descriptions on which the choice depends, by assertion; retracted ones are not included. */
export async function openDescriptions(
  run: (query: CypherQuery) => Promise<readonly Row[]>,
  drafted: readonly DraftedDescription[],
  { seq, onlyAdds = false }: { readonly seq: number; readonly onlyAdds?: boolean },
): Promise<ReadonlyMap<string, Version>> {
  const asked = drafted.filter(({ difference }) => onlyAdds || difference === null);
  const tieIds = [...new Set(asked.map(({ tie }) => tie.tie.tieId))];
  const type = knownTieType(DESCRIBED_BY);
  const open = new Map<string, Version>();
  for (let from = 0; from < tieIds.length; from += TIES_AT_ONCE)
    for (const row of await run(tieVersions(type, tieIds.slice(from, from + TIES_AT_ONCE), seq))) {
      const version = readTieVersion(type, row);
      if (isOpen(version)) open.set(version.assertion.assertionId, version);
    }
  return open;
}

/** Whether the version is current and not retracted. */
export function isOpen({ recordedTo, content }: Version): boolean {
  return recordedTo === OPEN_SEQ && content.stance !== 'RETRACTED';
}
