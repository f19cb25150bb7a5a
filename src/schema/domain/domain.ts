/** The domain as the schema folder tells it: entity types, the interfaces they share, and what the edges say. */
import type { DefinitionNode } from 'graphql';

/** A property of a node or an edge. `type` is a scalar's or an enum's name. */
export interface Property {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  /** Whether it is a text in which every sign counts, such as a code or an address. */
  readonly code: boolean;
  readonly description: string;
}

/** A tie read from one of its ends. `field` is its name without "Connection"; `target` the type at the other end, often an interface. */
export interface Relationship {
  readonly field: string;
  readonly tie: string;
  readonly direction: 'OUT' | 'IN';
  readonly undirected: boolean;
  /** The type of what the edge says. */
  readonly edge: string;
  readonly target: string;
  readonly description: string;
}

/** A kind of entity, complete: what its interfaces have, it has. */
export interface EntityType {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  /** The name of its root list. */
  readonly plural: string;
  readonly interfaces: readonly string[];
  readonly properties: readonly Property[];
  readonly relationships: readonly Relationship[];
  /** Fields that are not stored but follow from ties; they are neither filtered nor sorted by. */
  readonly derived: readonly Property[];
}

/** What several kinds share. Every entity is an `Entity`, so each interface has its properties too. */
export interface EntityInterface {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly Property[];
  readonly relationships: readonly Relationship[];
  /** The names of the kinds that are one. */
  readonly kinds: readonly string[];
}

/** What the edges of one tie type say beside what all edges say. */
export interface EdgeType {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly Property[];
}

export interface Domain {
  readonly entities: readonly EntityType[];
  readonly interfaces: readonly EntityInterface[];
  readonly edges: readonly EdgeType[];
  /** What every edge says, in public. */
  readonly assertedEdge: readonly Property[];
  /** Everything else in the folder: the lens, questions, pages, enums; public as it is written. */
  readonly rest: readonly DefinitionNode[];
}
