/** The domain that the schema folder describes: entity types, the interfaces they share, and the fields of edges. */
import type { DefinitionNode } from 'graphql';

/** A property of a node or an edge. `type` is a scalar's or an enum's name. */
export interface Property {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  /** Whether it is a text in which every character counts, such as a code or an address. */
  readonly code: boolean;
  readonly description: string;
}

/** A tie read from one of its ends. `field` is its name without "Connection"; `target` the type at the other end, often an interface. */
export interface Relationship {
  readonly field: string;
  readonly tie: string;
  readonly direction: 'OUT' | 'IN';
  readonly undirected: boolean;
  /** The edge type. */
  readonly edge: string;
  readonly target: string;
  readonly description: string;
}

/** A kind of entity, complete with everything from its interfaces. */
export interface EntityType {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  /** The name of its root list. */
  readonly plural: string;
  readonly interfaces: readonly string[];
  readonly properties: readonly Property[];
  readonly relationships: readonly Relationship[];
  /** Fields that are not stored but computed from ties; they can be neither filtered nor sorted by. */
  readonly derived: readonly Property[];
}

/** An interface that several kinds share. Every entity is an `Entity`, so each interface has its properties too. */
export interface EntityInterface {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly Property[];
  readonly relationships: readonly Relationship[];
  /** The names of the kinds that implement it. */
  readonly kinds: readonly string[];
}

/** The fields of one tie type's edges in addition to the fields of all edges. */
export interface EdgeType {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly Property[];
}

export interface Domain {
  readonly entities: readonly EntityType[];
  readonly interfaces: readonly EntityInterface[];
  readonly edges: readonly EdgeType[];
  /** The public fields of every edge. */
  readonly assertedEdge: readonly Property[];
  /** Everything else in the folder, such as the lens, questions, pages and enums; public as written. */
  readonly rest: readonly DefinitionNode[];
}
