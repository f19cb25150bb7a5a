/** The description of a set's files as a Data Package (Frictionless). */
import type { Column, ColumnType, Table } from './table';

/** The text of datapackage.json. @see https://datapackage.org */
export function dataPackage(tables: readonly Table[]): string {
  const described = { name: 'entente', profile: 'tabular-data-package', resources: tables.map(resource) };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function resource({ name, title, columns }: Table): unknown {
  const foreignKeys = columns
    .filter((column) => column.of !== undefined)
    .map((column) => ({ fields: column.name, reference: { resource: column.of, fields: 'key' } }));
  return {
    name,
    title,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    schema: { fields: columns.map(field), primaryKey: 'key', missingValues: [''], foreignKeys },
  };
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  edtf: 'string',
  day: 'date',
  list: 'array',
};

function field({ name, type }: Column): unknown {
  return { name, type: TYPES[type], ...(type === 'edtf' && { description: 'A date as written, EDTF (ISO 8601-2).' }) };
}
