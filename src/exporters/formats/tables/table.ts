/** The tables that CSV and Parquet sets share: their columns, what a cell can contain, and which column refers to which table. */

import type { PropertyType } from '../../../domain/entity-kinds';
import { TIE_TYPES } from '../../../domain/tie-types';
import { required } from '../../../errors';
import type { ExportAbout } from '../../exporter';
import { attributesOfEntities, attributesOfKinds, type EntityAttribute } from '../../records/entity-record';
import { uniqueByName } from '../../records/unique-by-name';

/** `edtf` is a date as written, `day` a calendar day as YYYY-MM-DD, `list` a list of texts. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'edtf' | 'day' | 'list';
export type Cell = string | number | boolean | readonly string[] | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** The table whose key the column contains. */
  readonly of?: TableName;
}

export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly Column[];
}

export const TABLE_NAMES = ['entities', 'claims', 'ties', 'spells', 'assertions', 'denials', 'sources'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const text = (name: string): Column => ({ name, type: 'text' });
const edtf = (name: string): Column => ({ name, type: 'edtf' });
const foreignKey = (name: string, of: TableName): Column => ({ name, type: 'text', of });

/** Kinds that have a separate table in addition to their row in the entities table. */
const SEPARATE_TABLES: Readonly<Record<string, TableName>> = { Claim: 'claims', Source: 'sources' };

/** The table of a kind's own properties, if it is not the entities table. */
export function separateTable(kind: string): TableName | undefined {
  return SEPARATE_TABLES[kind];
}

/** The tables of an export, in order; the columns depend on what can occur in it. */
export function listTables({ kinds, tieTypes, lens }: ExportAbout): readonly Table[] {
  const types = TIE_TYPES.filter(({ name }) => tieTypes.includes(name));
  const differing = uniqueByName(
    types.flatMap((type) => type.differing.map((name) => toColumn(name, required(type.properties[name], 'the type of a property')))),
  );
  const properties = uniqueByName(types.flatMap((type) => Object.entries(type.properties).map(([name, held]) => toColumn(name, held))));
  return [
    {
      name: 'entities',
      title: 'What the ties join',
      columns: uniqueByName([...NAMED, ...toColumns(attributesOfEntities({ kinds: kinds.filter((kind) => !separateTable(kind)), lens }))]),
    },
    {
      name: 'claims',
      title: 'What the claims among the entities say',
      columns: uniqueByName([foreignKey('key', 'entities'), ...toColumns(attributesOfKinds(['Claim']))]),
    },
    { name: 'ties', title: 'Who is tied to whom, each tie once', columns: TIES },
    { name: 'spells', title: 'Over which time', columns: [...SPELLS, ...differing] },
    { name: 'assertions', title: 'Who says so, word by word', columns: [...ASSERTIONS, ...properties] },
    {
      name: 'denials',
      title: 'Who says that a tie did not hold; where no source affirms it, it is only in this table',
      columns: [...DENIALS, ...properties],
    },
    {
      name: 'sources',
      title: 'Where it is said, and what one owes',
      columns: uniqueByName([text('key'), text('name'), ...toColumns(attributesOfKinds(['Source']))]),
    },
  ];
}

const NAMED: readonly Column[] = [text('key'), text('kind'), text('name')];

const TIES: readonly Column[] = [
  text('key'),
  text('type'),
  text('label'),
  foreignKey('source', 'entities'),
  foreignKey('target', 'entities'),
  { name: 'undirected', type: 'boolean' },
  text('tieKey'),
  text('standing'),
  { name: 'contested', type: 'boolean' },
  { name: 'voices', type: 'list' },
  { name: 'deniedBy', type: 'list' },
  { name: 'background', type: 'boolean' },
];

const SPELLS: readonly Column[] = [
  text('key'),
  foreignKey('tie', 'ties'),
  edtf('start'),
  edtf('end'),
  text('endStatus'),
  text('certainty'),
  text('startPrecision'),
  text('endPrecision'),
  { name: 'firstDay', type: 'day' },
  { name: 'lastDay', type: 'day' },
];

/** The columns of one source's assertion, whether it affirms or denies the tie. */
const WORD: readonly Column[] = [
  foreignKey('source', 'sources'),
  text('assertedBy'),
  edtf('start'),
  edtf('end'),
  text('endStatus'),
  text('reliability'),
  { name: 'credibility', type: 'integer' },
  text('locator'),
  text('quote'),
  text('sourceRecord'),
  { name: 'recorded', type: 'integer' },
  { name: 'outsideExistence', type: 'boolean' },
];

const ASSERTIONS: readonly Column[] = [text('key'), foreignKey('tie', 'ties'), foreignKey('spell', 'spells'), ...WORD];

/** A key in `tie` can be absent from the ties table. */
const DENIALS: readonly Column[] = [
  text('key'),
  text('tie'),
  text('tieType'),
  foreignKey('tieSource', 'entities'),
  foreignKey('tieTarget', 'entities'),
  text('tieKey'),
  text('standing'),
  ...WORD,
];

function toColumns(attributes: readonly EntityAttribute[]): Column[] {
  return attributes.map(({ name, type }) => toColumn(name, type));
}

const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  int: 'integer',
  float: 'number',
  boolean: 'boolean',
  edtf: 'edtf',
  strings: 'list',
};

function toColumn(name: string, held: PropertyType): Column {
  return { name, type: COLUMN_TYPES[held as string] ?? 'text' };
}
