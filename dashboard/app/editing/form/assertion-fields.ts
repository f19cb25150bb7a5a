/** The fields of one source's assertion of a tie: dates, attributes, locator and grades. */
import type { TieShape } from '../../documents/generated/shapes';
import { words } from '../../words/en';
import { editing } from '../../words/en/editing';
import { propertyField } from './property-field';
import { type FieldGroup, type FieldShape, readValue, type Values } from './values';

const { fields: label, hints, groups } = editing;
const RELIABILITIES = Object.entries(words.facts.reliabilities).map(([value, text]) => ({ value, label: `${value}: ${text}` }));
const CREDIBILITIES = words.facts.credibilities.slice(1).map((text, at) => ({ value: String(at + 1), label: `${at + 1}: ${text}` }));
const toChoices = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([value, text]) => ({ value, label: text }));

export const attributeFields = (tie: TieShape): FieldShape[] =>
  Object.entries(tie.properties).map(([name, type]) => propertyField(name, type, 'a.'));

/** `recorded`: the assertion exists already, so every choice has a value. */
export function whenGroup(recorded: boolean): FieldGroup {
  return {
    title: groups.when,
    fields: [
      { name: 'start', label: label.start, kind: 'start', hint: editing.dates.startHint },
      { name: 'end', label: label.end, kind: 'date', hint: editing.dates.hint },
      {
        name: 'endStatus',
        label: label.endStatus,
        kind: 'choice',
        choices: toChoices(editing.endStatuses),
        ...(recorded ? {} : { none: editing.endByDates }),
      },
    ],
  };
}

export function asGroup(tie: TieShape): FieldGroup {
  const stance: FieldShape = { name: 'stance', label: label.stance, kind: 'choice', choices: toChoices(editing.stances) };
  return { title: groups.as, fields: [...attributeFields(tie), stance] };
}

export const evidenceFields: readonly FieldShape[] = [
  { name: 'locator', label: label.locator, kind: 'text', hint: hints.locator },
  { name: 'quote', label: label.quote, kind: 'long', hint: hints.quote, max: 200 },
];

export function gradeFields(recorded: boolean): FieldShape[] {
  const none = recorded ? {} : { none: editing.asSource };
  return [
    { name: 'reliability', label: label.reliability, kind: 'choice', choices: RELIABILITIES, ...none },
    { name: 'credibility', label: label.credibility, kind: 'choice', choices: CREDIBILITIES, ...none },
    {
      name: 'assertedBy',
      label: label.assertedBy,
      kind: 'entity',
      hint: hints.assertedBy,
      kinds: ['State', 'Organisation', 'Person', ...(recorded ? ['Source'] : [])],
    },
  ];
}

export const whyGroup = (hint: string): FieldGroup => ({
  title: groups.why,
  fields: [{ name: 'why', label: label.why, kind: 'long', required: true, hint }],
});

/** A typed end date means that the tie ended, unless the data end there. The status field next to it changes visibly. */
export function withEndStatus(change: Values, values: Values): Values {
  if (change['end'] === undefined || change['endStatus'] !== undefined) return change;
  const status = values['endStatus'] ?? '';
  if (readValue(change, 'end') !== '' && (status === 'ONGOING' || status === 'UNKNOWN')) return { ...change, endStatus: 'ENDED' };
  return change;
}
