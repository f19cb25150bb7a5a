/** The fields of a new fact about an entity, as far as the choices so far decide them. */
import type { KindShape } from '../../documents/generated/shapes';
import type { Named } from '../../facts/tie-with-edges';
import { editing } from '../../words/en/editing';
import { asGroup, evidenceFields, gradeFields, whenGroup, whyGroup } from '../form/assertion-fields';
import { type FieldGroup, type FieldShape, readValue, type Values } from '../form/values';
import { findKindShape, listTieEnds, type TieEnd } from './ends';
import { headFields, newEntryGroups, propertyFields } from './new-entry';

const { fields: label, groups, hints } = editing;

/** The result of the choices so far. */
export interface Chosen {
  readonly end: TieEnd | undefined;
  /** The kind of the other end if that is a new entry. */
  readonly fresh: KindShape | undefined;
  readonly freshSource: boolean;
}

export function readChosen(entity: Named, values: Values): Chosen {
  const end = listTieEnds(entity.__typename).find(({ value }) => value === readValue(values, 'tie'));
  const [only, ...more] = end?.others ?? [];
  const kind = more.length === 0 ? only : readValue(values, 'n.kind');
  const fresh = end && readValue(values, 'otherIs') === 'fresh' && kind && end.others.includes(kind) ? findKindShape(kind) : undefined;
  return { end, fresh, freshSource: readValue(values, 'sourceIs') === 'fresh' };
}

const isNew = (name: string, title: string): FieldShape => ({
  name,
  label: title,
  kind: 'choice',
  choices: [
    { value: 'known', label: editing.known },
    { value: 'fresh', label: editing.fresh },
  ],
});

export function buildGroups(entity: Named, values: Values): FieldGroup[] {
  const { end, fresh, freshSource } = readChosen(entity, values);
  const tie: FieldShape = {
    name: 'tie',
    label: label.tie,
    kind: 'choice',
    required: true,
    none: editing.adding.choose,
    choices: listTieEnds(entity.__typename).map(({ value, verb }) => ({ value, label: editing.adding.ends(entity.name, verb) })),
  };
  if (!end) return [{ title: groups.what, fields: [tie], note: editing.adding.noneFits }];
  const otherNew = readValue(values, 'otherIs') === 'fresh';
  const other: FieldShape = { name: 'other', label: label.other, kind: 'entity', kinds: end.others, required: true };
  return [
    { title: groups.what, fields: [tie, isNew('otherIs', label.otherIs), ...(otherNew ? [] : [other])] },
    ...(otherNew ? newEntryGroups(end.others, fresh, end) : []),
    ...(end.tie.time === 'SPELL' ? [whenGroup(false)] : []),
    asGroup(end.tie),
    ...sourceGroups(freshSource),
    { title: groups.rests, fields: evidenceFields },
    {
      title: groups.more,
      folded: true,
      fields: [...gradeFields(false), { name: 'record', label: label.record, kind: 'text', hint: hints.record }],
    },
    whyGroup(hints.why),
  ];
}

function sourceGroups(fresh: boolean): FieldGroup[] {
  const choice = isNew('sourceIs', label.sourceIs);
  const source: FieldShape = { name: 'source', label: label.source, kind: 'entity', kinds: ['Source'], required: true };
  if (!fresh) return [{ title: groups.source, fields: [choice, source] }];
  const properties = propertyFields(findKindShape('Source') as KindShape, 's.');
  const first = ['s.p.kind', 's.p.publisher', 's.p.published', 's.p.reliability', 's.p.voice', 's.p.url'];
  const shown = first.flatMap((name) => properties.filter((field) => field.name === name));
  return [
    { title: groups.source, fields: [choice, ...headFields(['Source'], 's.'), ...shown] },
    { title: groups.moreOfIt, fields: properties.filter(({ name }) => !first.includes(name)), folded: true },
  ];
}
