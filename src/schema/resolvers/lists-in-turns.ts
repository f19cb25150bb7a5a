/** Wraps every resolver that returns a list of objects, so that completing a long list does not block other clients. */
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { ListsUnderWay } from '../execution/lists-under-way';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

type FindLists = (context: unknown) => ListsUnderWay | undefined;

/** The introspection types belong to graphql and are the same in all schemas, so they can be processed more than once. */
const wrapped = new WeakSet<object>();

/**
 * Changes the schema in place. `findLists` finds the lists of an operation in its context; if it finds none, lists are returned at once.
 */
export function listsInTurns(schema: GraphQLSchema, findLists: FindLists): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListOfObjects(field.type) || wrapped.has(field)) continue;
      wrapped.add(field);
      field.resolve = handingOver(field.resolve ?? defaultFieldResolver, findLists);
    }
  }
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
}

function handingOver(resolve: Resolver, findLists: FindLists): Resolver {
  return (source, args, context, info) => {
    const handOver = (value: unknown) => (Array.isArray(value) ? (findLists(context)?.handOver(value) ?? value) : value);
    const value = resolve(source, args, context, info);
    return value instanceof Promise ? value.then(handOver) : handOver(value);
  };
}
