/** What an operation may cost at most: how many things its answer could hold, by the page sizes it asks for. */
import { type DocumentNode, type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { LIST_LENGTHS } from './list-lengths';

/** Assumed length where a list or connection is asked for without a page size. */
const USUAL_LENGTH = 20;

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

const byPageSize: ComplexityEstimator = ({ type: parent, field, args, childComplexity }) => {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const length =
    LIST_LENGTHS[`${parent.name}.${field.name}`] ?? pageSize(field.name, isListType(getNullableType(field.type)), type.name, args);
  return length * (1 + childComplexity);
};

/** `edges` and `nodes` repeat what their connection has already counted. */
function pageSize(name: string, isList: boolean, typeName: string, args: Record<string, unknown>): number {
  const asked = [args['first'], args['firstTies'], args['limit']].filter((size) => typeof size === 'number');
  if (asked.length > 0) return Math.max(1, ...asked);
  if (name === 'edges' || name === 'nodes') return 1;
  return isList || typeName.endsWith('Connection') ? USUAL_LENGTH : 1;
}

/**
 * The most things that the operation's answer could hold; 0 for introspection.
 * @throws GraphQLError for variables that do not fit, and for a document that unfolds into too many nodes.
 */
export function operationCost(operation: CostedOperation): number {
  return getComplexity({
    schema: operation.schema,
    query: operation.document,
    variables: { ...operation.variables },
    operationName: operation.operationName ?? undefined,
    estimators: [({ field }) => (field.name.startsWith('__') ? 0 : undefined), byPageSize],
  });
}
