/**
 * Computes the maximum cost of an operation: the number of objects that its answer could contain by page sizes, plus what its questions
 * read.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { costliestPath, type FieldCost } from './costliest-path';
import { QUESTION_WORK } from './question-work';

/** Assumed length of a list or connection without a page size. */
const DEFAULT_LENGTH = 20;
/** Assumed number of ties of one kind between the same two entities: several sources, several spells. */
const TIES_BETWEEN_TWO = 4;

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface OperationCost {
  readonly cost: number;
  /** The nested lists that cost most, such as `states(50).membershipsConnection(50)`; computed only when called. */
  costliest(): string;
}

/**
 * The maximum number of objects that the operation's answer could contain and its questions read; 0 for introspection.
 * @throws GraphQLError for variables that do not fit, and for a document that expands into too many nodes
 */
export function operationCost({ schema, document, operationName, variables }: CostedOperation): OperationCost {
  const fields = new Map<FieldNode, FieldCost>();
  const cost = getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operationName != null && { operationName }),
    estimators: [({ field }) => (field.name.startsWith('__') ? 0 : undefined), createEstimator(fields)],
  });
  return { cost, costliest: () => costliestPath(document, operationName, fields) };
}

function createEstimator(fields: Map<FieldNode, FieldCost>): ComplexityEstimator {
  return (estimated) => {
    const { type: parent, field, args, childComplexity, node } = estimated;
    if (!isCompositeType(getNamedType(field.type))) return 0;
    const length = estimateLength(estimated);
    const work = QUESTION_WORK[`${parent.name}.${field.name}`]?.(args) ?? 0;
    // An edge and its contents count as one object with the entry of their connection.
    const cost = work + (length ?? 1) * (isPartOfEntry(parent) ? childComplexity : 1 + childComplexity);
    if (cost >= (fields.get(node)?.cost ?? 0)) fields.set(node, { cost, length });
    return cost;
  };
}

const isPartOfEntry = ({ name }: GraphQLCompositeType): boolean => name.endsWith('Connection') || name.endsWith('Edge');

/** Null if the field is not a list. */
function estimateLength({ type: parent, field, args }: ComplexityEstimatorArgs): number | null {
  const assumed = readAssumedSize(field);
  if (assumed !== null) return assumed;
  const sizes = [args['first'], args['firstTies'], args['limit']].filter((size) => typeof size === 'number');
  const list = isListType(getNullableType(field.type)) || getNamedType(field.type).name.endsWith('Connection');
  if (sizes.length > 0) return Math.max(1, Math.min(Math.max(...sizes), maxLengthByIds(args['where'])));
  if (isPartOfEntry(parent)) return null;
  return list ? Math.min(DEFAULT_LENGTH, maxLengthByIds(args['where'])) : null;
}

/** The length that the schema gives for a list by `@listSize`; null if it gives none. */
function readAssumedSize({ astNode }: GraphQLField<unknown, unknown>): number | null {
  const given = astNode?.directives?.find(({ name }) => name.value === 'listSize')?.arguments?.[0];
  return given ? (valueFromASTUntyped(given.value) as number) : null;
}

/** Maximum number of matches of a filter that lists ids: the length of that list, whatever the page size. */
function maxLengthByIds(where: unknown): number {
  const { id, node, AND } = (where ?? {}) as { id?: { eq?: unknown; in?: unknown }; node?: unknown; AND?: unknown };
  const bounds = Array.isArray(AND) ? AND.map(maxLengthByIds) : [];
  if (id?.eq != null) bounds.push(1);
  if (Array.isArray(id?.in)) bounds.push(id.in.length);
  if (node != null) bounds.push(TIES_BETWEEN_TWO * maxLengthByIds(node));
  return Math.min(...bounds);
}
