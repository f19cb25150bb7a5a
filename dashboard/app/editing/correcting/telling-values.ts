/** What a version says as the values of a form, and what is to be different as the API takes it. */
import type { AssertionChange } from '../../documents/generated/graphql';
import { TIES, type TieShape } from '../../documents/generated/shapes';
import { writtenIn } from '../form/property-field';
import { asGroup, attributeFields, evidenceFields, gradeFields, whenGroup } from '../form/telling-fields';
import { type FieldShape, filled, type Values } from '../form/values';
import type { ToldVersion } from './use-history';

export const tieShape = (type: string): TieShape => TIES.find(({ name }) => name === type) as TieShape;

/** Every field of what is told, in order. */
export const tellingFields = (tie: TieShape): FieldShape[] => [
  ...whenGroup(true).fields,
  ...asGroup(tie).fields,
  ...evidenceFields,
  ...gradeFields(true),
];

export function valuesOf(version: ToldVersion): Values {
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

/** Ids are kept on one line. */
const holdsIds = (name: string): boolean => name === 'alsoAccreditedTo';

/** The fields whose values differ. */
export const differing = (fields: readonly FieldShape[], a: Values, b: Values): FieldShape[] =>
  fields.filter(({ name }) => filled(a, name) !== filled(b, name));

/** What is different, and nothing else; null where nothing is. */
export function changeOf(tie: TieShape, base: Values, mine: Values): AssertionChange | null {
  const changed = differing(tellingFields(tie), base, mine);
  if (changed.length === 0) return null;
  const names = new Set(changed.map(({ name }) => name));
  // An end given anew would imply its status: the two are always told together.
  if (names.has('end') || names.has('endStatus')) names.add('end').add('endStatus');
  const told = (name: string): unknown => {
    const text = filled(mine, name);
    return text === '' ? null : name === 'credibility' ? Number(text) : text;
  };
  const plain = [...names].filter((name) => !name.startsWith('a.')).map((name) => [name, told(name)] as const);
  const attributes = attributeFields(tie)
    .filter(({ name }) => names.has(name))
    .map((field) => ({ name: field.name.slice(2), values: writtenIn(field, mine) }));
  return { ...Object.fromEntries(plain), ...(attributes.length > 0 && { attributes }) } as AssertionChange;
}
