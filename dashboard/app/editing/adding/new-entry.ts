/** A new entry that is recorded together with the tie: kind, name, an id made from the name, and the other fields of the kind. */
import { type KindShape, PARTS, TIES } from '../../documents/generated/shapes';
import { words } from '../../words/en';
import { editing } from '../../words/en/editing';
import { parseValue, propertyField, readParts } from '../form/property-field';
import { type FieldGroup, type FieldShape, parseIds, readValue, type Values } from '../form/values';
import type { TieEnd } from './ends';

/** Properties that people do not write by hand, or that the form has separate fields for. */
const OMITTED = new Set(['name', 'sha256', 'covers', 'codes']);
const DATED = new Set(['Event', 'TreatyAction', 'Statement']);
/** Parts without which an entry has no meaning. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { statement: ['by'], action: ['on', 'by'] };

const kindLabel = (kind: string): string => words.facts.kinds[kind as keyof typeof words.facts.kinds] ?? kind;

/** `prefix` is "n." for the other end and "s." for the source. */
export function headFields(kinds: readonly string[], prefix: string): FieldShape[] {
  const kind: FieldShape = {
    name: `${prefix}kind`,
    label: editing.fields.kind,
    kind: 'choice',
    required: true,
    none: editing.adding.choose,
    choices: kinds.map((value) => ({ value, label: kindLabel(value) })),
  };
  return [
    ...(kinds.length > 1 ? [kind] : []),
    { name: `${prefix}name`, label: editing.fields.name, kind: 'text', required: true },
    { name: `${prefix}id`, label: editing.fields.id, kind: 'text', required: true, hint: editing.hints.id },
  ];
}

const needsProperty = (shape: KindShape, name: string): boolean =>
  (name === 'date' && DATED.has(shape.label)) || (shape.label === 'Source' && name === 'kind');

export function propertyFields(shape: KindShape, prefix: string): FieldShape[] {
  return Object.entries(shape.properties)
    .filter(([name]) => !OMITTED.has(name))
    .map(([name, type]) => ({ ...propertyField(name, type, `${prefix}p.`), required: needsProperty(shape, name) }));
}

/** Fields for the entities that an event, statement, claim or step has ties to. The tie that is being added is left out. */
export function partFields({ prefix: head }: KindShape, tieEnd: TieEnd): FieldShape[] {
  return (PARTS[head] ?? [])
    .filter(({ tie, word }) => tie !== tieEnd.tie.name && word !== 'reportedIn' && word !== 'conveys')
    .map(({ word, tie, itemIs }) => {
      const ends = TIES.find(({ name }) => name === tie);
      const kinds = itemIs === 'subject' ? ends?.objects : ends?.subjects;
      return {
        name: `n.w.${word}`,
        label: editing.properties[word] ?? word,
        kind: 'entities' as const,
        kinds,
        required: NEEDED[head]?.includes(word) ?? false,
      };
    });
}

/** The field groups for a new other end: required fields, then optional ones. */
export function newEntryGroups(kinds: readonly string[], shape: KindShape | undefined, tieEnd: TieEnd): FieldGroup[] {
  const rest = shape ? [...propertyFields(shape, 'n.'), ...partFields(shape, tieEnd)] : [];
  return [
    { title: editing.groups.newOne, fields: [...headFields(kinds, 'n.'), ...rest.filter(({ required }) => required)] },
    { title: editing.groups.moreOfIt, fields: rest.filter(({ required }) => !required), folded: true },
  ];
}

/** The entry as a fact: an item if its kind has parts, otherwise an entity. */
export function entryFact(shape: KindShape, values: Values, prefix: string, parts: readonly FieldShape[], shared: object): object {
  const id = readValue(values, `${prefix}id`);
  const properties = propertyFields(shape, prefix).flatMap((field) => {
    const written = readParts(field, values);
    const name = field.name.slice(prefix.length + 2);
    return written.length === 0 ? [] : [[name, parseValue(shape.properties[name] ?? 'string', written)] as const];
  });
  const own = { name: readValue(values, `${prefix}name`), ...Object.fromEntries(properties) };
  if (!PARTS[shape.prefix]) return { entity: { id, ...own } };
  const words = parts.map(({ name }) => [name.slice(4), parseIds(values[name])] as const).filter(([, ids]) => ids.length > 0);
  return { [shape.prefix]: id, ...own, ...shared, ...Object.fromEntries(words) };
}

/** `person:a-name` from "A Name". Letters of other scripts are left out; the editor then writes the id. */
export function suggestId(prefix: string, name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${prefix}:${slug}`;
}

/** Until the editor changes the id, it follows the name. */
export function withSuggestedId(change: Values, values: Values, prefix: string, kind: string | undefined): Values {
  const affectsId = [`${prefix}name`, `${prefix}kind`, 'tie', 'otherIs'].some((field) => field in change);
  const name = change[`${prefix}name`] ?? values[`${prefix}name`] ?? '';
  if (!affectsId || name === '' || kind === undefined) return change;
  const before = values[`${prefix}id`] ?? '';
  const own = before !== '' && before.split(':')[1] !== suggestId('', values[`${prefix}name`] ?? '').slice(1);
  return own ? change : { ...change, [`${prefix}id`]: suggestId(kind, name) };
}
