/** A mapping as a format: somebody's own spreadsheet, read like any data set. */

import { readEdtfDate } from '../../model/edtf-date';
import { entityKindOfId, type PropertyType } from '../../model/entity-kinds';
import type { PropertyValue } from '../../model/fact';
import type { EndStatus } from '../../model/spell';
import { END_STATUSES } from '../../model/spell';
import { tieType } from '../../model/tie-types';
import type { Format } from '../format';
import { RowRejected } from '../row-rejected';
import type { Row } from '../table/row';
import type { Telling } from '../telling/telling';
import { type CellValue, columnsOf, idIn, textIn } from './cell-value';
import type { MappedEntity, MappedTie, Mapping } from './mapping';

/** The format that the mapping means; its one table has the columns that the mapping reads. */
export function mappedFormat({ source, items }: Mapping): Format {
  const columns = [...new Set(items.flatMap((item) => [...columnsIn(item), ...(item.when ? [item.when] : [])]))];
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
    tables: [{ name: 'rows', columns, floor: 0, read: (telling) => ({ row: (row) => tellRow(telling, row, items) }) }],
  };
}

function columnsIn(item: MappedEntity | MappedTie): string[] {
  const ends = item.item === 'entity' ? [item.id] : [item.subject, item.object];
  return [...ends, ...item.values.values()].flatMap(columnsOf);
}

function tellRow(telling: Telling, row: Row, items: Mapping['items']): void {
  for (const item of items) {
    if (item.when !== null && row.at(item.when) === '') continue;
    if (item.item === 'entity') tellEntity(telling, row, item);
    else tellTie(telling, row, item);
  }
}

function tellEntity(telling: Telling, row: Row, { id: idValue, values }: MappedEntity): void {
  const id = idIn(idValue, row, telling);
  const types = entityKindOfId(id)?.properties ?? {};
  telling.entity(id, propertiesOf(values, types, row, telling));
}

function tellTie(telling: Telling, row: Row, { type, subject, object, values }: MappedTie): void {
  const own = tieType(type)?.properties ?? {};
  const text = (name: string) => {
    const value = values.get(name);
    return value ? textIn(value, row, telling) || null : null;
  };
  const [start, end] = [dateIn(text('start')), dateIn(text('end'))];
  const [key, record, locator, endStatus] = ['key', 'record', 'locator', 'endStatus'].map(text);
  const attributes = propertiesOf(new Map([...values].filter(([name]) => Object.hasOwn(own, name))), own, row, telling);
  const stance = text('stance') === 'DENIES' ? 'DENIES' : 'AFFIRMS';
  telling.tie(type, idIn(subject, row, telling), idIn(object, row, telling), {
    ...impliedSpell(type, start, end, endStatus ?? null),
    ...(key && { key }),
    ...(record && { record }),
    locator: locator ?? null,
    stance,
    attributes,
  });
}

/** What a tie without dates of its own means by its kind; a spell without dates is of unknown start and end. */
function impliedSpell(
  type: string,
  start: string | null,
  end: string | null,
  status: string | null,
): { start: string | null; end: string | null; endStatus?: EndStatus } {
  if (status !== null && !(END_STATUSES as readonly string[]).includes(status)) {
    throw new RowRejected('endStatus', status, `is no end status. Accepted: ${END_STATUSES.join(', ')}.`);
  }
  if (status !== null) return { start, end, endStatus: status as EndStatus };
  const time = tieType(type)?.time;
  if (time === 'TIMELESS' && start === null) return { start: '..', end: null, endStatus: 'ONGOING' };
  if (time === 'SINCE') return { start, end: null, endStatus: 'ONGOING' };
  if (time === 'OCCASION') return { start, end: end ?? start, endStatus: 'ENDED' };
  return { start, end };
}

function dateIn(text: string | null): string | null {
  if (text === null || text === '..') return text;
  try {
    return readEdtfDate(text).text;
  } catch (error) {
    throw new RowRejected(null, text, (error as Error).message);
  }
}

function propertiesOf(values: ReadonlyMap<string, CellValue>, types: Readonly<Record<string, PropertyType>>, row: Row, telling: Telling) {
  const properties: Record<string, PropertyValue | null> = {};
  for (const [name, value] of values) {
    const text = textIn(value, row, telling);
    properties[name] = text === '' ? null : typed(name, text, types[name]);
  }
  return properties;
}

/** The text as the property wants it; several texts are parted by semicolons. @throws RowRejected */
function typed(name: string, text: string, type: PropertyType | undefined): PropertyValue {
  if (type === 'int' || type === 'float') {
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RowRejected(null, text, `is no number, as ${name} must be.`);
    return Number(text);
  }
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') throw new RowRejected(null, text, `is neither true nor false, as ${name} must be.`);
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
