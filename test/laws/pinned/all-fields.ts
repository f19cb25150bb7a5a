/** Selections of all fields, written from the schema itself: they include a new field without naming it. */
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const fieldsOf = (type: Composite): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));

const isLeaf = (field: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(field.type));

/** Whether the type is an entity: its ties are behind connections, without end. */
const isEntity = (type: Composite): boolean =>
  'lensKey' in type.getFields() && 'id' in type.getFields() && !type.name.endsWith('Properties');

/** Every field of the type without required arguments; for an entity, every property of all its possible kinds, and no lists. */
export function allFields(schema: GraphQLSchema, typeName: string, within: readonly string[] = []): string {
  const type = schema.getType(typeName) as Composite;
  if (isEntity(type)) return entityFields(schema, type);
  const parts = fieldsOf(type).flatMap((field) => {
    if (isLeaf(field)) return [field.name];
    const named = getNamedType(field.type);
    if (isUnionType(named)) {
      const members = named.getTypes().map(({ name }) => `... on ${name} { ${allFields(schema, name, [...within, typeName])} }`);
      return [`${field.name} { __typename ${members.join(' ')} }`];
    }
    if (!isObjectType(named) && !isInterfaceType(named)) return [];
    return within.includes(named.name) ? [] : [`${field.name} { ${allFields(schema, named.name, [...within, typeName])} }`];
  });
  return ['__typename', ...parts].join(' ');
}

function entityFields(schema: GraphQLSchema, type: Composite): string {
  const kinds = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
  const aliased = kinds.map((kind) => {
    // Kinds may use one name for two types of values; separate aliases avoid a conflict.
    const own = fieldsOf(kind).flatMap((field) => propertyOf(kind.name, field));
    return `... on ${kind.name} { ${own.join(' ')} }`;
  });
  return `__typename id ${aliased.join(' ')}`;
}

function propertyOf(kind: string, field: GraphQLField<unknown, unknown>): string[] {
  if (isLeaf(field)) return [`${kind}_${field.name}: ${field.name}`];
  const named = getNamedType(field.type);
  return isObjectType(named) && fieldsOf(named).every(isLeaf) && !named.name.endsWith('Connection')
    ? [
        `${kind}_${field.name}: ${field.name} { ${fieldsOf(named)
          .map(({ name }) => name)
          .join(' ')} }`,
      ]
    : [];
}

/** A page of every list at the root, with every property of its entities. */
export function rootLists(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const edges = listed(schema, field);
    return edges ? [`${field.name}(first: 200) { totalCount edges { cursor node { ${allFields(schema, edges)} } } }`] : [];
  });
}

/** The database plans a statement for each operation: planning a few connections together is faster than planning each separately. */
const CONNECTIONS_AT_ONCE = 4;

/** A page of every connection of every kind of entity, with every property of its edges and their other ends. */
export function connections(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const kind = listed(schema, field);
    if (!kind) return [];
    const lists = fieldsOf(schema.getType(kind) as Composite).filter(({ name }) => name.endsWith('Connection'));
    const groups = Array.from({ length: Math.ceil(lists.length / CONNECTIONS_AT_ONCE) }, (_, at) =>
      lists.slice(at * CONNECTIONS_AT_ONCE, (at + 1) * CONNECTIONS_AT_ONCE),
    );
    return groups.map(
      (group) => `${field.name}(first: 40) { edges { node { id ${group.map((list) => pageOf(schema, list)).join(' ')} } } }`,
    );
  });
}

function pageOf(schema: GraphQLSchema, list: GraphQLField<unknown, unknown>): string {
  const edge = (getNamedType(list.type) as GraphQLObjectType).getFields()['edges']!;
  const { node, properties } = (getNamedType(edge.type) as GraphQLObjectType).getFields();
  const [end, tie] = [node!, properties!].map(({ type }) => getNamedType(type).name) as [string, string];
  return `${list.name}(first: 4) { totalCount edges { node { ${allFields(schema, end)} } properties { ${allFields(schema, tie)} } } }`;
}

/** The kind of the root list, if the field is one. */
function listed(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !field.args.some(({ name }) => name === 'where') || !field.args.some(({ name }) => name === 'sort'))
    return null;
  const edge = getNamedType(type.getFields()['edges']!.type) as GraphQLObjectType;
  const node = getNamedType(edge.getFields()['node']!.type).name;
  return isEntity(schema.getType(node) as Composite) ? node : null;
}
