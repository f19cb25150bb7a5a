/**
 * The type definitions for @neo4j/graphql, all of them internal. Every end of a relationship has one type, `Entity`, with the properties
 * and relationships of all kinds.
 * With an interface instead, the library would write one subquery for each kind, multiplied at each hop.
 */
import type { Domain, EntityType, Property, Relationship } from '../domain/domain';
import { EDGE_FIELDS } from '../public/asserted-edge';
import { isFolded } from '../public/generated-sdl';
import { ANY_ENTITIES, ANY_ENTITY, boundNames, ENTRY_FROM, foldedName, innerField } from './inner-names';

/** The properties of every edge, as stored. */
const EDGE_PROPERTIES = `
  id: ID!
  tieId: ID!
  assertionId: ID!
  key: String!
  sourceId: ID!
  assertedBy: ID!
  stance: String!
  reliability: String!
  credibility: Int!
  locator: String
  quote: String
  start: String
  end: String
  endStatus: String!
  startEarliest: Int!
  startLatest: Int!
  endEarliest: Int!
  endLatest: Int!
  givenStartEarliest: Int!
  givenStartLatest: Int!
  givenEndEarliest: Int!
  givenEndLatest: Int!
  outsideExistence: Boolean
  recordedFrom: Int!
  recordedTo: Int!
  toldFrom: Int!
  voices: [ID!]!
  standing: String!`;

/** Read only: no mutations, subscriptions or aggregates, and no field type that needs its own procedure. */
const READ_ONLY = 'extend schema @query(read: true, aggregate: false) @mutation(operations: []) @subscription(events: [])';

/** The type definitions for @neo4j/graphql. */
export function innerSdl(domain: Domain): string {
  return [
    READ_ONLY,
    ...domain.entities.map((kind) => nodeSdl(kind, [kind.name, ANY_ENTITY])),
    nodeSdl(anyEntity(domain), [ANY_ENTITY]),
    ...domain.edges.map(
      ({ name, properties }) =>
        `type ${name} @relationshipProperties {${EDGE_PROPERTIES}\n${[...properties.map(propertySdl), ...FOLDED_EDGE_SDL, ...foldedSdl(properties)].join('\n')}\n}`,
    ),
  ].join('\n\n');
}

type NodeType = Pick<EntityType, 'name' | 'plural' | 'properties' | 'relationships'>;

/** The type that includes all kinds. */
function anyEntity({ entities }: Domain): NodeType {
  const properties = new Map(entities.flatMap((kind) => kind.properties.map((property) => [property.name, property])));
  const relationships = new Map(entities.flatMap((kind) => kind.relationships.map((entry) => [innerField(entry), entry])));
  return { name: ANY_ENTITY, plural: ANY_ENTITIES, properties: [...properties.values()], relationships: [...relationships.values()] };
}

function nodeSdl({ name, plural, properties, relationships }: NodeType, labels: readonly string[]): string {
  const bounds = properties.filter(({ type }) => type === 'EDTF').flatMap((date) => boundNames(date.name));
  const hidden = ['  recordedFrom: Int!', `  ${ENTRY_FROM}: Int`, ...bounds.map((bound) => `  ${bound}: Int`), ...foldedSdl(properties)];
  const fields = [...properties.map(propertySdl), ...hidden, ...relationships.map(relationshipSdl)];
  return `type ${name} @node(labels: ${JSON.stringify(labels)}) @plural(value: "${plural}") {\n${fields.join('\n')}\n}`;
}

/** Scalars that the database has; it stores dates and enum values as texts. */
const STORED = new Set(['ID', 'String', 'Int', 'Float', 'Boolean', 'Point']);

function propertySdl({ name, type, list, required }: Property): string {
  const stored = STORED.has(type) ? type : 'String';
  return `  ${name}: ${list ? `[${stored}!]` : stored}${required ? '!' : ''}`;
}

/** The second names of texts; only filters use them. */
function foldedSdl(properties: readonly Property[]): string[] {
  return properties.filter(isFolded).map((text) => `  ${foldedName(text)}: ${text.list ? '[String!]' : 'String'}`);
}

const FOLDED_EDGE_SDL = EDGE_FIELDS.filter(({ filter }) => filter === 'StringFilter').map(
  ({ stored: [name] }) => `  ${foldedName({ name, list: false })}: String`,
);

function relationshipSdl(relationship: Relationship): string {
  const { tie, direction, undirected, edge } = relationship;
  const way = undirected ? 'direction: OUT, queryDirection: UNDIRECTED' : `direction: ${direction}`;
  return `  ${innerField(relationship)}: [${ANY_ENTITY}!]! @relationship(type: "${tie}", ${way}, properties: "${edge}", aggregate: false, nestedOperations: []) @filterable(byValue: true, byAggregate: false)`;
}
