/** The domain indexed by name, for rewriting. */
import type { Domain, EdgeType, Property, Relationship } from './domain';

/** A kind or an interface, by its public type name. */
export interface NodeType {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  /** By the name of the public field, `membershipsConnection`. */
  readonly connections: ReadonlyMap<string, Relationship>;
}

export interface DomainIndex {
  /** @throws Error for a name that is neither a kind nor an interface. */
  node(name: string): NodeType;
  isNode(name: string): boolean;
  edge(name: string): ReadonlyMap<string, Property> | undefined;
}

/** The index of a domain. */
export function domainIndex(domain: Domain): DomainIndex {
  const nodes = new Map<string, NodeType>();
  for (const { name, properties, relationships } of domain.entities) nodes.set(name, nodeType(name, [name], properties, relationships));
  for (const { name, properties, relationships, kinds } of domain.interfaces)
    nodes.set(name, nodeType(name, kinds, properties, relationships));
  const edges = new Map(domain.edges.map((edge) => [edge.name, indexProperties(edge)]));
  return {
    node(name) {
      const found = nodes.get(name);
      if (!found) throw new Error(`"${name}" is neither a kind of entity nor an interface.`);
      return found;
    },
    isNode: (name) => nodes.has(name),
    edge: (name) => edges.get(name),
  };
}

function nodeType(
  name: string,
  kinds: readonly string[],
  properties: readonly Property[],
  relationships: readonly Relationship[],
): NodeType {
  return {
    name,
    kinds,
    properties: new Map(properties.map((property) => [property.name, property])),
    connections: new Map(relationships.map((relationship) => [`${relationship.field}Connection`, relationship])),
  };
}

const indexProperties = (edge: EdgeType): ReadonlyMap<string, Property> =>
  new Map(edge.properties.map((property) => [property.name, property]));
