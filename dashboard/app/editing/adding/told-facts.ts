/** What the form says as facts of the API, and at which field each of its problems belongs. */
import type { Problem } from '../../asking/ask-error';
import type { KindShape } from '../../documents/generated/shapes';
import type { Named } from '../../facts/told-tie';
import { toldValue, writtenIn } from '../form/property-field';
import { attributeFields } from '../form/telling-fields';
import { filled, type Values } from '../form/values';
import { chosenIn } from './add-fields';
import { kindShape, type TieEnd } from './ends';
import { entryFact, partFields } from './new-entry';

/** What stands at each place in the list of facts. */
type Role = 'source' | 'entry' | 'tie';

export interface ToldFacts {
  readonly facts: readonly object[];
  readonly source: string;
  readonly roles: readonly Role[];
}

/** How good it is and where it stands: of a new entry's own ties as of the tie that is told. */
const SHARED = ['locator', 'assertedBy', 'reliability', 'credibility'] as const;
const OF_TIE = ['start', 'end', 'endStatus', 'stance', 'quote', 'record'] as const;

function written(values: Values, names: readonly string[]): Record<string, unknown> {
  const told = names.map((name) => [name, filled(values, name)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(told.map(([name, text]) => [name, name === 'credibility' ? Number(text) : text]));
}

export function toldFacts(entity: Named, values: Values): ToldFacts {
  const { end, fresh, freshSource } = chosenIn(entity, values) as { end: TieEnd; fresh?: KindShape; freshSource: boolean };
  const shared = written(values, SHARED);
  const source = filled(values, freshSource ? 's.id' : 'source');
  const told: [Role, object][] = [];
  if (freshSource) told.push(['source', entryFact(kindShape('Source') as KindShape, values, 's.', [], {})]);
  if (fresh) told.push(['entry', entryFact(fresh, values, 'n.', partFields(fresh, end), shared)]);
  const other = filled(values, fresh ? 'n.id' : 'other');
  const [subject, object] = end.from === 'subject' ? [entity.id, other] : [other, entity.id];
  // A new statement is reported in its source by itself.
  const saidAlready = fresh?.label === 'Statement' && end.tie.name === 'REPORTED_IN' && object === source;
  if (!saidAlready) told.push(['tie', { tie: end.tie.name, subject, object, ...tieOwn(end, values), ...shared }]);
  return { facts: told.map(([, fact]) => fact), source, roles: told.map(([role]) => role) };
}

function tieOwn({ tie }: TieEnd, values: Values): Record<string, unknown> {
  const attributes = attributeFields(tie).flatMap((field) => {
    const parts = writtenIn(field, values);
    const name = field.name.slice(2);
    return parts.length === 0 ? [] : [[name, toldValue(tie.properties[name] ?? 'string', parts)] as const];
  });
  const names = tie.time === 'SPELL' ? OF_TIE : OF_TIE.slice(3);
  return { ...written(values, names), ...Object.fromEntries(attributes) };
}

/** The field of the form that a problem is about; null if it is about none. */
export function fieldOf({ where, field }: Problem, { roles }: ToldFacts, { end, freshSource }: ReturnType<typeof chosenIn>): string | null {
  if (where === 'source') return freshSource ? 's.id' : 'source';
  const [, index = '', word] = /^facts\[(\d+)\](?:\.(\w+))?/.exec(where) ?? [];
  switch (roles[Number(index)]) {
    case 'source':
      return field === undefined ? 's.id' : ownField('s.', field);
    case 'entry':
      return fieldOfEntry(field, word);
    case 'tie':
      return fieldOfTie(field, end);
    default:
      return null;
  }
}

/** `word` names a part of the entry that is a fact of its own. */
function fieldOfEntry(field: string | undefined, word: string | undefined): string {
  if (field !== undefined && (SHARED as readonly string[]).includes(field)) return field;
  if (word) return `n.w.${word}`;
  return field === undefined ? 'n.id' : ownField('n.', field);
}

function fieldOfTie(field: string | undefined, end: TieEnd | undefined): string | null {
  if (field === 'subject' || field === 'object') return 'other';
  return field !== undefined && end && field in end.tie.properties ? `a.${field}` : (field ?? null);
}

const ownField = (prefix: string, field: string): string =>
  field === 'name' || field === 'id' ? `${prefix}${field}` : `${prefix}p.${field}`;
