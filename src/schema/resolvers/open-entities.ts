/** Wraps every resolver that returns an entity by its id, so that the entity is opened like any other. */
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { NotFound } from '../../errors';
import { isSliceOver, nextTurn } from '../../turns';
import type { DomainIndex } from '../domain/domain-index';
import type { OperationContext } from '../execution/operation-context';
import { NodeView } from '../execution/views';

type Resolver = GraphQLFieldResolver<unknown, OperationContext>;

/** Changes the schema in place: fields of an entity type may then resolve to an id, to `{id}`, or to lists of them. */
export function openEntities(schema: GraphQLSchema, index: DomainIndex): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (index.isNode(getNamedType(field.type).name)) field.resolve = opening(field.resolve ?? defaultFieldResolver);
    }
  }
}

/** What a question may return for an entity. */
export type Named = string | { readonly id: string } | NodeView | null | undefined;

/** Nodes of a page are read already and are returned directly, without a promise for each. */
function opening(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const named = resolve(source, args, context, info);
    if (named instanceof NodeView) return named;
    return named instanceof Promise ? named.then((settled) => openAny(settled, context, info)) : openAny(named as Named, context, info);
  };
}

function openAny(named: Named | readonly Named[], context: OperationContext, info: GraphQLResolveInfo): unknown {
  const required = isNonNullType(info.returnType);
  const type = required ? info.returnType.ofType : info.returnType;
  if (!Array.isArray(named)) return open(named as Named, context, info, required);
  const itemRequired = isListType(type) && isNonNullType(type.ofType);
  return named.map((entry: Named) => open(entry, context, info, itemRequired));
}

function open(
  named: Named,
  context: OperationContext,
  info: GraphQLResolveInfo,
  required: boolean,
): NodeView | null | Promise<NodeView | null> {
  if (named === null || named === undefined || named instanceof NodeView) return named ?? null;
  return openById(typeof named === 'string' ? named : named.id, context, info, required);
}

async function openById(id: string, context: OperationContext, info: GraphQLResolveInfo, required: boolean): Promise<NodeView | null> {
  const view = await context.entities.open(id, info);
  // The loaders wait, so that entities named further below are still read in one statement.
  if (isSliceOver()) await context.lists.underWay(nextTurn());
  if (!view && required) throw new NotFound(`"${id}" is named here, but was not recorded as an entity by #${context.lens.knownAt.seq}.`);
  return view;
}
