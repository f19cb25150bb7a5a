/** Turns a mapping into a format: a user's own spreadsheet is then read like any data set. */

import { entityKindOfId, type PropertyType } from '../../domain/entity-kinds';
import { tieType } from '../../domain/tie-types';
import { WITHOUT_DATES } from '../../model/description';
import type { PropertyValue } from '../../model/fact';
import type { EndStatus } from '../../model/spell';
import { END_STATUSES } from '../../model/spell';
import type { FactEmitter } from '../emitter/fact-emitter';
import type { Format } from '../format';
import { RowRejected } from '../row-rejected';
import type { Row } from '../table/row';
import { type CellValue, dateIn, idIn, listColumns, textIn } from './cell-value';
import type { MappedEntity, MappedTie, Mapping, OpenEnd } from './mapping';

/** The format that the mapping describes; its one table has the columns that the mapping reads. */
export function mappedFormat({ source, items }: Mapping): Format {
  const columns = [...new Set(items.flatMap((item) => [...listItemColumns(item), ...(item.when ? [item.when] : [])]))];
  const { licence, citation, publisher, url, ...profile } = source;
  return {
    name: 'sheet',
    title: source.name,
    publisher,
    version: '1',
    licence: { name: licence || 'not stated', shippable: false },
    citation: citation || source.name,
    url,
    coverage: {
      tieTypes: [...new Set(items.map((item) => (item.item === 'tie' ? item.type : 'entities')))],
      actors: 'those it names',
      from: null,
      to: null,
    },
    source: profile,
    tables: [
      {
        name: 'rows',
        columns,
        floor: 0,
        read: (emitter) => ({ row: (row) => emitRow(emitter, row, items), findColumns: (field) => columnsAt(items, field, columns) }),
      },
    ],
  };
}

function listItemColumns(item: MappedEntity | MappedTie): string[] {
  return [...collectParts(item).values()].flatMap(listColumns);
}

/** Every value of the item, by the part of the fact that it fills. */
function collectParts(item: MappedEntity | MappedTie): ReadonlyMap<string, CellValue> {
  if (item.item === 'entity') return new Map([['id', item.id], ...item.values]);
  return new Map([['subject', item.subject], ['object', item.object], ...item.values]);
}

/**
 * The columns that a part of the facts comes from. It is all columns if no item has such a part, or if the part is the same in every row.
 */
function columnsAt(items: Mapping['items'], field: string | null, all: readonly string[]): readonly string[] {
  const found = field === null ? [] : items.flatMap((item) => listColumns(collectParts(item).get(field) ?? NO_VALUE));
  return found.length > 0 ? [...new Set(found)] : all;
}

const NO_VALUE: CellValue = { kind: 'template', parts: [] };

function emitRow(emitter: FactEmitter, row: Row, items: Mapping['items']): void {
  for (const item of items) {
    if (item.when !== null && row.at(item.when) === '') continue;
    if (item.item === 'entity') emitEntity(emitter, row, item);
    else emitTie(emitter, row, item);
  }
}

function emitEntity(emitter: FactEmitter, row: Row, { id: idValue, values }: MappedEntity): void {
  const id = idIn(idValue, row, emitter);
  const types = entityKindOfId(id)?.properties ?? {};
  emitter.entity(id, buildProperties(values, types, row, emitter));
}

function emitTie(emitter: FactEmitter, row: Row, { type, subject, object, values, openEnd }: MappedTie): void {
  const own = tieType(type)?.properties ?? {};
  const text = (name: string) => {
    const value = values.get(name);
    return value ? textIn(value, row, emitter) || null : null;
  };
  const date = (name: string) => {
    const value = values.get(name);
    return value === undefined ? null : textIn(value, row, emitter) === '..' ? '..' : dateIn(value, row, emitter);
  };
  const [start, end] = [date('start'), date('end')];
  const [key, record, locator] = ['key', 'record', 'locator'].map(text);
  const attributes = buildProperties(new Map([...values].filter(([name]) => Object.hasOwn(own, name))), own, row, emitter);
  const stance = text('stance') === 'DENIES' ? 'DENIES' : 'AFFIRMS';
  const endStatus = endStatusIn(values.get('endStatus'), row, emitter);
  const undated = attributes['attribute'] != null && start === null && end === null && endStatus === null;
  const spell = undated ? WITHOUT_DATES : impliedSpell(type, start, end, endStatus, openEnd);
  const ends = [idIn(subject, row, emitter), idIn(object, row, emitter)] as const;
  withColumnNames(['start', 'end', 'endStatus'], values, () =>
    emitter.tie(type, ...ends, { ...spell, ...(key && { key }), ...(record && { record }), locator: locator ?? null, stance, attributes }),
  );
}

/** If the spell of a tie is impossible, the columns of its dates are at fault. */
function withColumnNames(parts: readonly string[], values: ReadonlyMap<string, CellValue>, emit: () => void): void {
  try {
    emit();
  } catch (error) {
    if (!(error instanceof RowRejected) || error.column !== null) throw error;
    const columns = [...new Set(parts.flatMap((part) => listColumns(values.get(part) ?? NO_VALUE)))];
    throw new RowRejected(columns.join(', ') || null, error.value, error.reason);
  }
}

function endStatusIn(value: CellValue | undefined, row: Row, emitter: FactEmitter): EndStatus | null {
  const status = value === undefined ? '' : textIn(value, row, emitter);
  if (value === undefined || status === '') return null;
  if ((END_STATUSES as readonly string[]).includes(status)) return status as EndStatus;
  throw new RowRejected(listColumns(value).join(', ') || null, status, `is not an end status. Accepted: ${END_STATUSES.join(', ')}.`);
}

/**
 * The spell that follows from the tie type if the row gives no dates. A missing end is as the mapping says, or unknown if it does not say.
 */
function impliedSpell(
  type: string,
  start: string | null,
  end: string | null,
  endStatus: EndStatus | null,
  openEnd: OpenEnd | null,
): { start: string | null; end: string | null; endStatus?: EndStatus } {
  if (endStatus !== null) return { start, end, endStatus };
  const time = tieType(type)?.time;
  if (time === 'TIMELESS' && start === null) return { start: '..', end: null, endStatus: 'ONGOING' };
  if (time === 'SINCE') return { start, end: null, endStatus: 'ONGOING' };
  if (time === 'OCCASION') return { start, end: end ?? start, endStatus: 'ENDED' };
  if (end === null && openEnd !== null) return { start, ...openEnd };
  return { start, end };
}

function buildProperties(
  values: ReadonlyMap<string, CellValue>,
  types: Readonly<Record<string, PropertyType>>,
  row: Row,
  emitter: FactEmitter,
) {
  const properties: Record<string, PropertyValue | null> = {};
  for (const [name, value] of values) {
    const text = textIn(value, row, emitter);
    properties[name] = text === '' ? null : parseValue(name, text, types[name], listColumns(value).join(', ') || null);
  }
  return properties;
}

/** The text as a value of the property's type; semicolons separate several texts. @throws RowRejected */
function parseValue(name: string, text: string, type: PropertyType | undefined, column: string | null): PropertyValue {
  if (type === 'int' || type === 'float') {
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RowRejected(column, text, `is not a number, as ${name} must be.`);
    return Number(text);
  }
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') throw new RowRejected(column, text, `is neither true nor false, as ${name} must be.`);
    return text === 'true';
  }
  if (type === 'strings')
    return text
      .split(';')
      .map((item) => item.trim())
      .filter(Boolean);
  if (type === 'point') return pointIn(text);
  return text;
}

function pointIn(text: string): PropertyValue {
  const [latitude, longitude] = text.split(',').map((part) => Number(part));
  return { latitude: latitude ?? Number.NaN, longitude: longitude ?? Number.NaN };
}
