/** Builds the records of resolved ties and of denials. */

import { LRUCache } from 'lru-cache';
import { knownTieType, tieType } from '../../domain/tie-types';
import { type Day, EARLIEST_DAY, formatDay, LAST_ENDED_DAY, LATEST_DAY } from '../../model/day';
import { type Precision, readEdtfDate } from '../../model/edtf-date';
import type { Properties, PropertyValue } from '../../model/fact';
import type { Lens } from '../../model/lens';
import { isBackground } from '../../model/lens-conditions';
import type { ResolvedSpell } from '../../model/resolution';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Certainty, SpellBounds } from '../../model/spell';
import { CONTESTED_STANDINGS } from '../../model/standing';
import type { VisibleAssertion } from '../../model/visible-assertion';
import type { AssertionRecord, Attributes, DayInterval, DenialRecord, SpellRecord, TieRecord } from '../records';
import { MAX_DATES, MAX_TYPES } from './cache-sizes';

/** An assertion with the source's own key of its record, which exports need. */
export type ExportedAssertion = VisibleAssertion & { readonly record: string };

/** The record of a tie, resolved from `ExportedAssertion`s, as the lens shows it; `deniedBy` lists the voices that deny it. */
export function tieRecord(tie: ResolvedTie, lens: Lens, deniedBy: readonly string[] = []): TieRecord {
  const type = knownTieType(tie.type);
  return {
    record: 'tie',
    key: tie.id,
    source: tie.subject,
    target: tie.object,
    undirected: type.symmetric,
    attributes: {
      type: tie.type,
      label: type.reads[0],
      tieKey: tie.key,
      standing: tie.standing,
      contested: CONTESTED_STANDINGS.includes(tie.standing),
      voices: tie.voices,
      deniedBy,
      background: isBackground(lens, { type: tie.type, tieId: tie.id, voices: tie.voices }),
    },
    spells: tie.spells.map((spell, at) => spellRecord(`${tie.id}.${at + 1}`, spell, lens.certainty)),
  };
}

/** The record of a denial. */
export function denialRecord(denial: ExportedAssertion): DenialRecord {
  const { type, subject, object, key: tieKey, tieId: key, standing } = denial;
  const { symmetric: undirected, reads } = knownTieType(type);
  const tie = { key, source: subject, target: object, undirected, type, label: reads[0], tieKey, standing };
  return { record: 'denial', key: denial.assertionId, tie, assertion: assertionRecord(denial) };
}

function spellRecord(
  key: string,
  { spell, bounds, certainty, assertions }: ResolvedSpell<VisibleAssertion>,
  drawn: Certainty,
): SpellRecord {
  return {
    key,
    start: spell.start,
    end: spell.end,
    endStatus: spell.endStatus,
    certainty,
    startPrecision: readPrecision(spell.start),
    endPrecision: readPrecision(spell.end),
    days: daysDrawn(bounds, drawn),
    attributes: mergeAttributes(assertions),
    assertions: assertions.map((one) => assertionRecord(one as ExportedAssertion)),
  };
}

function assertionRecord(one: ExportedAssertion): AssertionRecord {
  return {
    key: one.assertionId,
    source: one.sourceId,
    assertedBy: one.assertedBy,
    start: one.spell.start,
    end: one.spell.end,
    endStatus: one.spell.endStatus,
    reliability: one.reliability,
    credibility: one.credibility,
    locator: one.locator,
    quote: one.quote,
    sourceRecord: one.record,
    recorded: one.toldFrom,
    outsideExistence: one.outsideExistence,
    attributes: inOrder(one.type, one.properties),
  };
}

/** The attributes on which voices can differ; if assertions give one several times, the last value counts. */
function mergeAttributes(assertions: readonly VisibleAssertion[]): Attributes {
  const [first] = assertions;
  if (first && assertions.length === 1) return inOrder(first.type, first.attributes);
  return Object.assign({}, ...assertions.map((one) => inOrder(one.type, one.attributes))) as Attributes;
}

/** A tie type's own properties in the model's order. */
function inOrder(type: string, properties: Properties): Attributes {
  const ordered: Record<string, PropertyValue> = {};
  for (const name of propertyNames.memo(type)) {
    const value = properties[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}

function readPrecision(date: string | null): string | null {
  return date === null || date === '..' ? null : precisions.memo(date);
}

/** Null if the lens asks for certainty and no day is certain. */
function daysDrawn(bounds: SpellBounds, drawn: Certainty): DayInterval | null {
  const possible = drawn === 'POSSIBLE';
  const first = possible ? bounds.startEarliest : bounds.startLatest;
  const last = possible ? bounds.endLatest : bounds.endEarliest;
  if (first > last || first === LATEST_DAY || last === EARLIEST_DAY) return null;
  return { first: formatBound(first), last: formatBound(last) };
}

function formatBound(day: Day): string | null {
  return day === EARLIEST_DAY || day >= LAST_ENDED_DAY ? null : daysWritten.memo(day);
}

const propertyNames = new LRUCache<string, readonly string[]>({
  max: MAX_TYPES,
  memoMethod: (type) => Object.keys(tieType(type)?.properties ?? {}),
});
/** The same dates occur again and again. */
const precisions = new LRUCache<string, Precision>({ max: MAX_DATES, memoMethod: (date) => readEdtfDate(date).precision });
const daysWritten = new LRUCache<Day, string>({ max: MAX_DATES, memoMethod: (day) => formatDay(day) });
