/** Reads the rows of a plan's statement by the types that the inner schema declares. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
} from 'graphql';
import type { Columns, Row } from '../../database/cypher-query';
import { innerField } from '../inner/inner-names';
import { POINT } from '../inner/inner-operation';
import { getField, getObjectType, queryField } from '../lens/known-fields';
import { type ConnectionPlan, listConnections, type NodePlan, ONLY_ID } from '../lens/plan';
import type { RootPlan } from '../lens/plan-root';

/** The one column of the library's statements. */
export const COLUMNS: Columns = ['this'];

/** Reads one row; it keeps only names from the plan. @throws Error for a value that does not have its declared type */
export type RowReader = (row: Row) => unknown;

type Reader<Value = unknown> = (value: Value) => unknown;
/** Reads one field of an object of the rows. */
type FieldReader = readonly [name: string, read: Reader<Row>];

/** The reader for a list of nodes, or for the count of a connection. */
export function rowReader(schema: GraphQLSchema, { field, node }: RootPlan): RowReader {
  const type = getObjectType(queryField(schema, field));
  const read = node ? nodeReader(type, node) : objectReader([totalCount(type)]);
  return (row) => read(row[COLUMNS[0]] as Row);
}

function nodeReader(type: GraphQLObjectType, node: NodePlan): Reader<Row> {
  const fields = [...node.properties].map((name) => fieldReader(type, name));
  for (const plan of listConnections(node)) {
    const connection = getObjectType(getField(type, `${innerField(plan.relationship)}Connection`));
    fields.push([plan.alias, under(plan.alias, connectionReader(connection, plan))]);
    for (const { alias } of plan.counts) fields.push([alias, under(alias, objectReader([totalCount(connection)]))]);
  }
  return objectReader(fields);
}

function connectionReader(type: GraphQLObjectType, { edges }: ConnectionPlan): Reader<Row> {
  const count = totalCount(type);
  if (!edges) return objectReader([count]);
  const edge = getObjectType(getField(type, 'edges'));
  const propertiesType = getObjectType(getField(edge, 'properties'));
  const properties = objectReader([...edges.properties].map((name) => fieldReader(propertiesType, name)));
  const node = nodeReader(getObjectType(getField(edge, 'node')), edges.later ? ONLY_ID : edges.node);
  const readEdge = objectReader([
    ['properties', under('properties', properties)],
    ['node', under('node', node)],
  ]);
  return objectReader([count, ['edges', (connection) => (connection['edges'] as Row[]).map(readEdge)]]);
}

const totalCount = (connection: GraphQLObjectType): FieldReader => fieldReader(connection, 'totalCount');

function under(name: string, read: Reader<Row>): Reader<Row> {
  return (row) => read(row[name] as Row);
}

function objectReader(fields: readonly FieldReader[]): Reader<Row> {
  return (row) => {
    const object: Record<string, unknown> = {};
    for (const [name, read] of fields) object[name] = read(row);
    return object;
  };
}

/** Reads a field with the library's resolver, and completes the value as graphql does. */
function fieldReader(type: GraphQLObjectType, name: string): FieldReader {
  const field = getField(type, name);
  const complete = completion(field.type, `${type.name}.${name}`);
  const value = resolution(field);
  return [name, (row) => complete(value(row))];
}

/** The library's resolvers use only the row and the name of the field. */
function resolution({ name, resolve }: GraphQLField<unknown, unknown>): Reader<Row> {
  if (!resolve) return (row) => row[name];
  const info = { fieldNodes: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }] } as unknown as GraphQLResolveInfo;
  return (row) => resolve(row, {}, undefined, info);
}

function completion(type: GraphQLOutputType, place: string): Reader {
  if (isNonNullType(type)) {
    const complete = completion(type.ofType, place);
    return (value) => {
      const completed = complete(value);
      if (completed === null) throw new Error(`Cannot return null for non-nullable field ${place}.`);
      return completed;
    };
  }
  const complete = presentCompletion(type, place);
  return (value) => (value === null || value === undefined ? null : complete(value));
}

function presentCompletion(type: GraphQLOutputType, place: string): Reader {
  if (isListType(type)) {
    const complete = completion(type.ofType, place);
    return (value) => {
      if (!Array.isArray(value)) throw new Error(`Expected Iterable, but did not find one for field "${place}".`);
      return value.map(complete);
    };
  }
  if (isLeafType(type)) return (value) => type.serialize(value);
  // The only property whose value is an object.
  return objectReader(POINT.map((name) => fieldReader(type as GraphQLObjectType, name))) as Reader;
}
