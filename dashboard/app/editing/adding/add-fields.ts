/** The fields of a new fact about an entity, as far as what is chosen decides them. */
import type { KindShape } from '../../documents/generated/shapes';
import type { Named } from '../../facts/told-tie';
import { editing } from '../../words/en/editing';
import { asGroup, evidenceFields, gradeFields, whenGroup, whyGroup } from '../form/telling-fields';
import { type FieldGroup, type FieldShape, filled, type Values } from '../form/values';
import { endsOf, kindShape, type TieEnd } from './ends';
import { headFields, newEntryGroups, propertyFields } from './new-entry';

const { fields: label, groups, hints } = editing;

/** What the choices so far come to. */
export interface Chosen {
  readonly end: TieEnd | undefined;
  /** The kind of the other end, where that is new. */
  readonly fresh: KindShape | undefined;
  readonly freshSource: boolean;
}

export function chosenIn(entity: Named, values: Values): Chosen {
  const end = endsOf(entity.__typename).find(({ value }) => value === filled(values, 'tie'));
  const [only, ...more] = end?.others ?? [];
  const kind = more.length === 0 ? only : filled(values, 'n.kind');
  const fresh = end && filled(values, 'otherIs') === 'fresh' && kind && end.others.includes(kind) ? kindShape(kind) : undefined;
  return { end, fresh, freshSource: filled(values, 'sourceIs') === 'fresh' };
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

export function groupsOf(entity: Named, values: Values): FieldGroup[] {
  const { end, fresh, freshSource } = chosenIn(entity, values);
  const tie: FieldShape = {
    name: 'tie',
    label: label.tie,
    kind: 'choice',
    required: true,
    none: editing.adding.choose,
    choices: endsOf(entity.__typename).map(({ value, verb }) => ({ value, label: editing.adding.ends(entity.name, verb) })),
  };
  if (!end) return [{ title: groups.what, fields: [tie], note: editing.adding.noneFits }];
  const otherNew = filled(values, 'otherIs') === 'fresh';
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
  const properties = propertyFields(kindShape('Source') as KindShape, 's.');
  const first = ['s.p.kind', 's.p.publisher', 's.p.published', 's.p.reliability', 's.p.voice', 's.p.url'];
  const shown = first.flatMap((name) => properties.filter((field) => field.name === name));
  return [
    { title: groups.source, fields: [choice, ...headFields(['Source'], 's.'), ...shown] },
    { title: groups.moreOfIt, fields: properties.filter(({ name }) => !first.includes(name)), folded: true },
  ];
}
