/** Turns the values of the form into facts of the API, and finds the field for each problem. */
import type { Problem } from '../../asking/ask-error';
import type { KindShape } from '../../documents/generated/shapes';
import type { Named } from '../../facts/tie-with-edges';
import { attributeFields } from '../form/assertion-fields';
import { parseValue, readParts } from '../form/property-field';
import { readValue, type Values } from '../form/values';
import { readChosen } from './add-fields';
import { findKindShape, type TieEnd } from './ends';
import { entryFact, partFields } from './new-entry';

/** The role of each fact in the list. */
type Role = 'source' | 'entry' | 'tie';

export interface BuiltFacts {
  readonly facts: readonly object[];
  readonly source: string;
  readonly roles: readonly Role[];
}

/** Grades and locator. They apply both to a new entry's own ties and to the tie that is added. */
const SHARED = ['locator', 'assertedBy', 'reliability', 'credibility'] as const;
const OF_TIE = ['start', 'end', 'endStatus', 'stance', 'quote', 'record'] as const;

function readFilled(values: Values, names: readonly string[]): Record<string, unknown> {
  const filledIn = names.map((name) => [name, readValue(values, name)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(filledIn.map(([name, text]) => [name, name === 'credibility' ? Number(text) : text]));
}

export function buildFacts(entity: Named, values: Values): BuiltFacts {
  const { end, fresh, freshSource } = readChosen(entity, values) as { end: TieEnd; fresh?: KindShape; freshSource: boolean };
  const shared = readFilled(values, SHARED);
  const source = readValue(values, freshSource ? 's.id' : 'source');
  const facts: [Role, object][] = [];
  if (freshSource) facts.push(['source', entryFact(findKindShape('Source') as KindShape, values, 's.', [], {})]);
  if (fresh) facts.push(['entry', entryFact(fresh, values, 'n.', partFields(fresh, end), shared)]);
  const other = readValue(values, fresh ? 'n.id' : 'other');
  const [subject, object] = end.from === 'subject' ? [entity.id, other] : [other, entity.id];
  // A new statement is linked to its source automatically.
  const isImplied = fresh?.label === 'Statement' && end.tie.name === 'REPORTED_IN' && object === source;
  if (!isImplied) facts.push(['tie', { tie: end.tie.name, subject, object, ...readTieValues(end, values), ...shared }]);
  return { facts: facts.map(([, fact]) => fact), source, roles: facts.map(([role]) => role) };
}

function readTieValues({ tie }: TieEnd, values: Values): Record<string, unknown> {
  const attributes = attributeFields(tie).flatMap((field) => {
    const parts = readParts(field, values);
    const name = field.name.slice(2);
    return parts.length === 0 ? [] : [[name, parseValue(tie.properties[name] ?? 'string', parts)] as const];
  });
  const names = tie.time === 'SPELL' ? OF_TIE : OF_TIE.slice(3);
  return { ...readFilled(values, names), ...Object.fromEntries(attributes) };
}

/** The field of the form that a problem is about; null if no field fits. */
export function findField(
  { where, field }: Problem,
  { roles }: BuiltFacts,
  { end, freshSource }: ReturnType<typeof readChosen>,
): string | null {
  if (where === 'source') return freshSource ? 's.id' : 'source';
  const [, index = '', word] = /^facts\[(\d+)\](?:\.(\w+))?/.exec(where) ?? [];
  switch (roles[Number(index)]) {
    case 'source':
      return field === undefined ? 's.id' : toFormField('s.', field);
    case 'entry':
      return findEntryField(field, word);
    case 'tie':
      return findTieField(field, end);
    default:
      return null;
  }
}

/** `word` names a part of the entry that is a separate fact. */
function findEntryField(field: string | undefined, word: string | undefined): string {
  if (field !== undefined && (SHARED as readonly string[]).includes(field)) return field;
  if (word) return `n.w.${word}`;
  return field === undefined ? 'n.id' : toFormField('n.', field);
}

function findTieField(field: string | undefined, end: TieEnd | undefined): string | null {
  if (field === 'subject' || field === 'object') return 'other';
  return field !== undefined && end && field in end.tie.properties ? `a.${field}` : (field ?? null);
}

const toFormField = (prefix: string, field: string): string =>
  field === 'name' || field === 'id' ? `${prefix}${field}` : `${prefix}p.${field}`;
