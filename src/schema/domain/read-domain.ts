/** Builds the domain from definitions: separates properties from relationships, and adds to each kind the fields of its interfaces. */
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Domain, EdgeType, EntityInterface, EntityType, Property, Relationship } from './domain';

/** The interface of every kind and of every other interface. */
const EVERY_ENTITY = 'Entity';
/** The interface of all edge types. */
const EVERY_EDGE = 'AssertedEdge';

/** The domain that the definitions of the schema folder describe. */
export function readDomain(definitions: readonly DefinitionNode[]): Domain {
  const objects = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const nodes = objects.filter((node) => findDirective(node, 'node') !== undefined);
  const edges = objects.filter((node) => findDirective(node, 'relationshipProperties') !== undefined);
  const shared = new Set(nodes.flatMap((node) => (node.interfaces ?? []).map((entry) => entry.name.value)));
  const allInterfaces = definitions.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const interfaces = allInterfaces.filter((node) => shared.has(node.name.value));
  const own = new Set<DefinitionNode>([...nodes, ...edges, ...interfaces]);
  const byName = new Map(interfaces.map((node) => [node.name.value, node]));
  return {
    entities: nodes.map((node) => entityType(node, byName)),
    interfaces: interfaces.map((node) => entityInterface(node, byName, nodes)),
    edges: edges.map(edgeType),
    assertedEdge: readFields(allInterfaces.find((node) => node.name.value === EVERY_EDGE)?.fields ?? []).properties,
    rest: definitions.filter((node) => !own.has(node)),
  };
}

type Interfaces = ReadonlyMap<string, InterfaceTypeDefinitionNode>;

function entityType(node: ObjectTypeDefinitionNode, interfaces: Interfaces): EntityType {
  const shared = (node.interfaces ?? []).map((entry) => entry.name.value);
  const fields = [...shared.flatMap((name) => interfaces.get(name)?.fields ?? []), ...(node.fields ?? [])];
  return {
    name: node.name.value,
    description: readDescription(node),
    labels: readArgument(node, 'node', 'labels') as string[],
    plural: readArgument(node, 'plural', 'value') as string,
    interfaces: shared,
    ...readFields(fields),
  };
}

function entityInterface(
  node: InterfaceTypeDefinitionNode,
  interfaces: Interfaces,
  kinds: readonly ObjectTypeDefinitionNode[],
): EntityInterface {
  const name = node.name.value;
  const every = name === EVERY_ENTITY ? [] : (interfaces.get(EVERY_ENTITY)?.fields ?? []);
  return {
    name,
    description: readDescription(node),
    ...readFields([...every, ...(node.fields ?? [])]),
    kinds: kinds.filter((kind) => kind.interfaces?.some((entry) => entry.name.value === name)).map((kind) => kind.name.value),
  };
}

function edgeType(node: ObjectTypeDefinitionNode): EdgeType {
  return { name: node.name.value, description: readDescription(node), properties: readFields(node.fields ?? []).properties };
}

function readFields(fields: readonly FieldDefinitionNode[]): Pick<EntityType, 'properties' | 'relationships' | 'derived'> {
  const has = (name: string) => (field: FieldDefinitionNode) => findDirective(field, name) !== undefined;
  const [isRelationship, isDerived] = [has('relationship'), has('derived')];
  return {
    properties: fields.filter((field) => !isRelationship(field) && !isDerived(field)).map(readProperty),
    relationships: fields.filter(isRelationship).map(readRelationship),
    derived: fields.filter(isDerived).map(readProperty),
  };
}

function readProperty(field: FieldDefinitionNode): Property {
  const required = field.type.kind === Kind.NON_NULL_TYPE;
  const list = (field.type.kind === Kind.NON_NULL_TYPE ? field.type.type : field.type).kind === Kind.LIST_TYPE;
  return {
    name: field.name.value,
    type: namedType(field.type),
    list,
    required,
    code: findDirective(field, 'code') !== undefined,
    description: readDescription(field),
  };
}

function readRelationship(field: FieldDefinitionNode): Relationship {
  const argument = (name: string) => readArgument(field, 'relationship', name);
  return {
    field: field.name.value,
    tie: argument('type') as string,
    direction: argument('direction') as Relationship['direction'],
    undirected: argument('queryDirection') === 'UNDIRECTED',
    edge: argument('properties') as string,
    target: namedType(field.type),
    description: readDescription(field),
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

interface Annotated {
  readonly description?: { readonly value: string } | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const readDescription = (node: Annotated): string => node.description?.value ?? '';

function findDirective(node: Annotated, name: string): ConstDirectiveNode | undefined {
  return node.directives?.find((entry) => entry.name.value === name);
}

function readArgument(node: Annotated, directive: string, name: string): unknown {
  const argument = findDirective(node, directive)?.arguments?.find((entry) => entry.name.value === name);
  return argument && valueFromASTUntyped(argument.value);
}
