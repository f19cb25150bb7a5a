/** Converts a version of an assertion to the values of a form, and the changed values to the input of the API. */
import type { AssertionChange } from '../../documents/generated/graphql';
import { TIES, type TieShape } from '../../documents/generated/shapes';
import { asGroup, attributeFields, evidenceFields, gradeFields, whenGroup } from '../form/assertion-fields';
import { readParts } from '../form/property-field';
import { type FieldShape, readValue, type Values } from '../form/values';
import type { AssertionVersion } from './use-history';

export const findTieShape = (type: string): TieShape => TIES.find(({ name }) => name === type) as TieShape;

/** Every field of an assertion, in order. */
export const assertionFields = (tie: TieShape): FieldShape[] => [
  ...whenGroup(true).fields,
  ...asGroup(tie).fields,
  ...evidenceFields,
  ...gradeFields(true),
];

export function valuesFromVersion(version: AssertionVersion): Values {
  const { stance, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, attributes } = version;
  return {
    stance,
    start: start ?? '',
    end: end ?? '',
    endStatus,
    assertedBy: assertedBy.id,
    [`@${assertedBy.id}`]: assertedBy.name,
    reliability,
    credibility: String(credibility),
    locator: locator ?? '',
    quote: quote ?? '',
    ...Object.fromEntries(attributes.map(({ name, values }) => [`a.${name}`, values.join(holdsIds(name) ? ' ' : '\n')])),
  };
}

/** Ids are joined by spaces, other values by line breaks. */
const holdsIds = (name: string): boolean => name === 'alsoAccreditedTo';

export const findDiffering = (fields: readonly FieldShape[], a: Values, b: Values): FieldShape[] =>
  fields.filter(({ name }) => readValue(a, name) !== readValue(b, name));

/** The changed fields only; null if nothing changed. */
export function buildChange(tie: TieShape, base: Values, mine: Values): AssertionChange | null {
  const changed = findDiffering(assertionFields(tie), base, mine);
  if (changed.length === 0) return null;
  const names = new Set(changed.map(({ name }) => name));
  // A new end without a status would imply a status, so both are always sent together.
  if (names.has('end') || names.has('endStatus')) names.add('end').add('endStatus');
  const readField = (name: string): unknown => {
    const text = readValue(mine, name);
    return text === '' ? null : name === 'credibility' ? Number(text) : text;
  };
  const plain = [...names].filter((name) => !name.startsWith('a.')).map((name) => [name, readField(name)] as const);
  const attributes = attributeFields(tie)
    .filter(({ name }) => names.has(name))
    .map((field) => ({ name: field.name.slice(2), values: readParts(field, mine) }));
  return { ...Object.fromEntries(plain), ...(attributes.length > 0 && { attributes }) } as AssertionChange;
}
