/** Wraps every resolver that answers a list of objects, so that completing a long one does not hold up everybody else. */
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
import { ListsUnderWay } from '../execution/lists-under-way';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** Changes the schema in place; `listsOf` finds the lists of an operation in its context. */
export function listsInTurns(schema: GraphQLSchema, listsOf: (context: unknown) => ListsUnderWay = () => new ListsUnderWay()): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListOfObjects(field.type)) field.resolve = handingOver(field.resolve ?? defaultFieldResolver, listsOf);
    }
  }
}

function isListOfObjects(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
}

function handingOver(resolve: Resolver, listsOf: (context: unknown) => ListsUnderWay): Resolver {
  return (source, args, context, info) => {
    const handOver = (value: unknown) => (Array.isArray(value) ? listsOf(context).handOver(value) : value);
    const value = resolve(source, args, context, info);
    return value instanceof Promise ? value.then(handOver) : handOver(value);
  };
}
