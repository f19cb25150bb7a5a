/** Writes a plan as an operation of the inner schema. The text is the same for the same shape, because all values are variables. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type NameNode,
  OperationTypeNode,
  parseType,
  type VariableDefinitionNode,
} from 'graphql';
import { required } from '../../errors';
import { getField, getObjectType, type KnownField, queryField } from '../lens/known-fields';
import { type ConnectionPlan, listConnections, type NodePlan, ONLY_ID } from '../lens/plan';
import type { RootPlan } from '../lens/plan-root';
import { innerField } from './inner-names';

/** An operation of the inner schema with one root field, under the response key `root`. */
export interface InnerOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const ROOT = 'root';

/** The operation that reads a plan. */
export function innerOperation(schema: GraphQLSchema, plan: RootPlan): InnerOperation {
  const values: Values = { definitions: [], variables: {} };
  const definition = queryField(schema, plan.field);
  const type = getObjectType(definition);
  const selections = plan.node ? nodeSelections(values, type, plan.node) : [field('totalCount')];
  const root = callField(values, definition, plan.args, { alias: ROOT, selections });
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: values.definitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [root] },
  } as const;
  return { document: { kind: Kind.DOCUMENT, definitions: [operation] }, variables: values.variables };
}

/** The variables of an operation while it is written. */
interface Values {
  readonly definitions: VariableDefinitionNode[];
  readonly variables: Record<string, unknown>;
}

function nodeSelections(values: Values, type: GraphQLObjectType, node: NodePlan): FieldNode[] {
  return [
    ...[...node.properties].map((name) => field(name, name === 'point' ? POINT.map((part) => field(part)) : undefined)),
    ...listConnections(node).flatMap((plan) => [connectionSelection(values, type, plan), ...countSelections(values, type, plan)]),
  ];
}

function connectionSelection(values: Values, type: GraphQLObjectType, plan: ConnectionPlan): FieldNode {
  const definition = getField(type, `${innerField(plan.relationship)}Connection`);
  const selections = [field('totalCount')];
  if (plan.edges) {
    const nodeType = getObjectType(getField(getObjectType(getField(getObjectType(definition), 'edges')), 'node'));
    selections.push(
      field('edges', [
        field(
          'properties',
          [...plan.edges.properties].map((name) => field(name)),
        ),
        field('node', nodeSelections(values, nodeType, plan.edges.later ? ONLY_ID : plan.edges.node)),
      ]),
    );
  }
  return callField(values, definition, plan.args, { alias: plan.alias, selections });
}

function countSelections(values: Values, type: GraphQLObjectType, { relationship, counts }: ConnectionPlan): FieldNode[] {
  const definition = getField(type, `${innerField(relationship)}Connection`);
  return counts.map(({ alias, args }) => callField(values, definition, args, { alias, selections: [field('totalCount')] }));
}

const named = (value: string): NameNode => ({ kind: Kind.NAME, value });

function field(name: string, selections?: readonly FieldNode[]): FieldNode {
  return { kind: Kind.FIELD, name: named(name), ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }) };
}

/** The fields that are read of a point. */
export const POINT = ['latitude', 'longitude'];

/** A field with its arguments as variables of the types that the inner schema declares. */
function callField(
  { definitions, variables }: Values,
  definition: KnownField,
  args: Readonly<Record<string, unknown>>,
  { alias, selections }: { alias: string; selections: readonly FieldNode[] },
): FieldNode {
  const given = Object.entries(args).map(([name, value]) => {
    const variable = { kind: Kind.VARIABLE, name: named(`${name}${definitions.length}`) } as const;
    const argument = definition.args.find((one) => one.name === name);
    const { type } = required(argument, `the argument ${name}`);
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)) });
    variables[variable.name.value] = value;
    return { kind: Kind.ARGUMENT, name: named(name), value: variable } as const;
  });
  return { ...field(definition.name, selections), alias: named(alias), arguments: given };
}
