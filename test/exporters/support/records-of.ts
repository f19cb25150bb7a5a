/** The records of plain facts, built by the model alone: what a database with these facts must export. */

import { byKey, type DenialRecord, type ExportRecord, type TieRecord } from '../../../src/exporters/records';
import { entityRecord, sourceRecord } from '../../../src/exporters/records/entity-record';
import { denialRecord, type ExportedAssertion, tieRecord } from '../../../src/exporters/records/tie-record';
import { canonicalProperties, readAssertionFact, readVoicedSpell, type Version } from '../../../src/model/assertion-version';
import { type Existence, readExistence } from '../../../src/model/existence';
import type { EntityFact, Fact } from '../../../src/model/fact';
import { groupedBy } from '../../../src/model/grouped-by';
import { lensInForce } from '../../../src/model/lens';
import type { FactInput } from '../../../src/model/read-plain-fact';
import { readPlainFacts } from '../../../src/model/read-plain-facts';
import { resolveTies } from '../../../src/model/resolved-tie';
import { reviseTie } from '../../../src/model/revision';
import { COMMON } from '../world-of-cases';

const LENS = lensInForce({}, { seq: 1, at: null });

/** The facts of the inputs and those common to all cases; the `source` of a tie is the register by default. */
export function factsOfCase(inputs: readonly FactInput[]): readonly Fact[] {
  const known = [...COMMON, ...inputs];
  const { facts, problems } = readPlainFacts(
    known.map((input, at) => {
      const { source = 'source:register', ...rest } = input;
      const context = { sourceId: String(source), reliability: 'B' as const, credibility: 2 as const, entity: () => undefined };
      return { input: 'entity' in input ? input : rest, place: `case[${at}]`, context };
    }),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return facts;
}

/** The records of facts asserted in one recording, #1, under the default lens. */
export function recordsOf(facts: readonly Fact[]): ExportRecord[] {
  const entities = facts.filter((fact): fact is EntityFact => fact.fact === 'entity');
  const told = toldOf(facts, new Map(entities.map(({ id, properties }) => [id, readExistence(id, properties)])));
  const ties = told.flatMap(tiesOf).sort(byTypeAndKey((tie) => [tie.attributes.type, tie.key, '']));
  const denials = told.flatMap(denialsOf).sort(byTypeAndKey(({ tie, key }) => [tie.type, tie.key, key]));
  const words = [...ties.flatMap((tie) => tie.spells.flatMap((spell) => spell.assertions)), ...denials.map(({ assertion }) => assertion)];
  const spoken = new Set(words.map(({ source }) => source));
  return [
    ...entities.map((fact) => entityRecord(fact.id, fact.label, canonicalProperties(fact.properties))).sort(byKey),
    ...ties,
    ...denials,
    ...entities
      .filter(({ id }) => spoken.has(id))
      .map((fact) => sourceRecord(fact.id, canonicalProperties(fact.properties)))
      .sort(byKey),
  ];
}

/** The assertions of each tie. */
function toldOf(facts: readonly Fact[], existence: ReadonlyMap<string, Existence | null>): ExportedAssertion[][] {
  const told = facts.flatMap((fact) => (fact.fact === 'assertion' ? [readAssertionFact(fact)] : []));
  return [...groupedBy(told, ({ tie }) => tie.tieId).values()].map((group) => {
    const { tie } = group[0]!;
    const words = group.map((one) => one.asserted);
    return reviseTie(tie, 1, [], words, (id) => existence.get(id) ?? null).created.map((version) => assertionOf(tie, version));
  });
}

function tiesOf(told: readonly ExportedAssertion[]): TieRecord[] {
  const affirmed = told.filter(({ stance }) => stance === 'AFFIRMS');
  const deniedBy = [...new Set(told.filter(({ stance }) => stance === 'DENIES').map(({ assertedBy }) => assertedBy))].sort();
  return resolveTies(affirmed, 'ALL').map((resolved) => tieRecord(resolved, LENS, deniedBy));
}

function denialsOf(told: readonly ExportedAssertion[]): DenialRecord[] {
  return told.filter(({ stance }) => stance === 'DENIES').map(denialRecord);
}

function byTypeAndKey<T>(wordsOf: (record: T) => readonly string[]): (a: T, b: T) => number {
  const text = (record: T) => wordsOf(record).join('\n');
  return (a, b) => (text(a) < text(b) ? -1 : 1);
}

function assertionOf(tie: ReturnType<typeof readAssertionFact>['tie'], version: Version): ExportedAssertion {
  const { assertion, content: telling } = version;
  return {
    ...telling,
    ...assertion,
    ...readVoicedSpell(version, tie.type),
    bounds: telling.bounds,
    id: version.id,
    type: tie.type.name,
    subject: tie.subject,
    object: tie.object,
    published: null,
    recordedFrom: version.recordedFrom,
    toldFrom: version.toldFrom,
    cause: version.cause,
    voices: version.voices,
    standing: version.standing,
    properties: telling.attributes,
  };
}
