/** The records of plain facts, told to the model alone: what a database that holds them must export. */

import { byKey, type ExportRecord, type TieRecord } from '../../../src/exporters/records';
import { entityRecord, sourceRecord } from '../../../src/exporters/records/entity-record';
import { type ExportedAssertion, tieRecord } from '../../../src/exporters/records/tie-record';
import type { EntityFact, Fact } from '../../../src/model/fact';
import type { FactInput } from '../../../src/model/fact-of';
import { factsOf } from '../../../src/model/facts-of';
import { groupedBy } from '../../../src/model/grouped-by';
import { resolveTies } from '../../../src/model/resolved-tie';
import { reviseTie } from '../../../src/model/revision';
import { canonicalProperties, spokenOf, tellingOf, type Version } from '../../../src/model/version';
import { COMMON } from '../world-of-cases';

/** The facts of the inputs with those common to all cases; a tie's `source` is the register unless it says. */
export function factsOfCase(inputs: readonly FactInput[]): readonly Fact[] {
  const known = [...COMMON, ...inputs];
  const { facts, problems } = factsOf(
    known.map((input, at) => {
      const { source = 'source:register', ...rest } = input;
      const context = { sourceId: String(source), reliability: 'B' as const, credibility: 2 as const, entity: () => undefined };
      return { input: 'entity' in input ? input : rest, place: `case[${at}]`, context };
    }),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return facts;
}

/** The records of facts told in one recording, #1, under a lens of defaults. */
export function recordsOf(facts: readonly Fact[]): ExportRecord[] {
  const entities = facts.filter((fact): fact is EntityFact => fact.fact === 'entity');
  const ties = tiesOf(facts);
  const spoken = new Set(ties.flatMap((tie) => tie.spells.flatMap((spell) => spell.assertions.map((one) => one.source))));
  return [
    ...entities.map((fact) => entityRecord(fact.id, fact.label, canonicalProperties(fact.properties))).sort(byKey),
    ...ties,
    ...entities
      .filter(({ id }) => spoken.has(id))
      .map((fact) => sourceRecord(fact.id, canonicalProperties(fact.properties)))
      .sort(byKey),
  ];
}

function tiesOf(facts: readonly Fact[]): TieRecord[] {
  const told = facts.flatMap((fact) => (fact.fact === 'assertion' ? [tellingOf(fact)] : []));
  const records = [...groupedBy(told, ({ tie }) => tie.tieId).values()].flatMap((group) => {
    const { tie } = group[0]!;
    const { created } = reviseTie(
      tie,
      1,
      [],
      group.map((one) => one.told),
    );
    const visible = created.filter(({ telling }) => telling.stance === 'AFFIRMS').map((version) => assertionOf(tie, version));
    return resolveTies(visible, 'ALL').map((resolved) => tieRecord(resolved, 'POSSIBLE'));
  });
  return records.sort((a, b) => (a.attributes.type < b.attributes.type ? -1 : a.attributes.type > b.attributes.type ? 1 : byKey(a, b)));
}

function assertionOf(tie: ReturnType<typeof tellingOf>['tie'], version: Version): ExportedAssertion {
  const { assertion, telling } = version;
  return {
    ...telling,
    ...assertion,
    ...spokenOf(version, tie.type),
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
