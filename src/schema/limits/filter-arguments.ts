/** Finds the filters of a document: every argument whose type has AND, OR and NOT, and its place. */
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export interface FilterArgument {
  /** Response keys and the name of the argument, such as `states.where`. */
  readonly place: string;
  readonly value: ValueNode;
}

export interface DocumentFilters {
  readonly filters: readonly FilterArgument[];
  /** Defaults of variables by name, from every operation of the document. */
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

/** The filters of documents seen before. The server reuses the same document object for the same text. */
const found = new WeakMap<DocumentNode, DocumentFilters>();

export function readFilters(schema: GraphQLSchema, document: DocumentNode): DocumentFilters {
  const known = found.get(document);
  if (known) return known;
  const filters = { filters: findFilters(schema, document), defaults: findDefaults(document) };
  found.set(document, filters);
  return filters;
}

function findFilters(schema: GraphQLSchema, document: DocumentNode): FilterArgument[] {
  const filters: FilterArgument[] = [];
  const keys: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: ({ alias, name }) => void keys.push(alias?.value ?? name.value),
        leave: () => void keys.pop(),
      },
      Argument: {
        enter: ({ name, value }) => {
          if (isFilter(types.getArgument()?.type)) filters.push({ place: [...keys, name.value].join('.'), value });
          return false;
        },
      },
    }),
  );
  return filters;
}

function isFilter(type: GraphQLInputType | undefined): boolean {
  const named = type && getNamedType(type);
  return isInputObjectType(named) && 'NOT' in named.getFields();
}

function findDefaults({ definitions }: DocumentNode): Map<string, ValueNode> {
  const operations = definitions.filter((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition');
  const variables = operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions);
  return new Map(variables.flatMap(({ variable, defaultValue }) => (defaultValue ? [[variable.name.value, defaultValue]] : [])));
}
