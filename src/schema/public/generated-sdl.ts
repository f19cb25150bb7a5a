/** Generates the public types that follow from the domain: lists, connections, filters and orders, each with a description. */
import type { Domain, EdgeType, EntityInterface, EntityType, Property, Relationship } from '../domain/domain';
import { edgeField } from './asserted-edge';
import * as names from './names';

/** The default page size of a list; the largest size follows. */
export const USUAL_PAGE = 50;
export const LARGEST_PAGE = 500;

/** The field of every entity that is not stored: the key under which clients cache the entity. */
export const LENS_KEY = 'lensKey';

/** SDL of all generated types; together with the rest of the schema folder it is the public schema. */
export function generatedSdl(domain: Domain): string {
  const enums = new Set(['EndStatus', 'Standing', 'Reliability']);
  const scalars = new Set(['ID', 'String', 'Int', 'Float', 'Boolean', 'EDTF', 'Point']);
  for (const { properties } of [...domain.entities, ...domain.edges])
    for (const { type } of properties) if (!scalars.has(type)) enums.add(type);
  return [
    `extend type Query {\n${domain.entities.map(rootList).join('\n')}\n}`,
    ...domain.interfaces.map(interfaceType),
    ...domain.entities.flatMap((kind) => [
      objectType(kind),
      ...rootConnection(kind),
      entityWhere(kind),
      sortInput(kind.name, kind.properties),
    ]),
    ...domain.interfaces.flatMap((entry) => [interfaceWhere(entry), sortInput(entry.name, entry.properties)]),
    ...domain.edges.flatMap((edge) => [edgeObject(edge, domain), edgeWhere(edge, domain), edgeSort(edge, domain)]),
    ...listEnds(domain).flatMap(connection),
    ...[...enums].map(enumFilter),
  ].join('\n\n');
}

/** Each pair of edge type and target once: relationships with the same pair share their types. */
function listEnds(domain: Domain): Relationship[] {
  const all = [...domain.entities, ...domain.interfaces].flatMap(({ relationships }) => relationships);
  return [...new Map(all.map((relationship) => [names.connectionType(relationship), relationship])).values()];
}

const described = (text: string, sdl: string, indent = '  '): string => `${indent}${JSON.stringify(text)}\n${indent}${sdl}`;
const block = (text: string, head: string, fields: readonly string[]): string =>
  `${JSON.stringify(text)}\n${head} {\n${fields.join('\n')}\n}`;

const page = (where: string, sort: string): string =>
  `(\n${[
    described('Which to show.', `where: ${where}`, '    '),
    described('The sort order; without it, a fixed one.', `sort: [${sort}!]`, '    '),
    described(`How many at most, up to ${LARGEST_PAGE}.`, `first: Int = ${USUAL_PAGE}`, '    '),
    described('Start after this cursor; it stays at the recording that its page was read at.', 'after: String', '    '),
  ].join('\n')}\n  )`;

function rootList({ name, plural }: EntityType): string {
  return described(
    `The entities of kind ${name} that were recorded by the lens's knownAt.`,
    `${plural}${page(names.typeWhere(name), names.typeSort(name))}: ${names.rootConnectionType(name)}!`,
  );
}

/** A list is never null in the public schema: if nothing is recorded, it is an empty list. */
function propertyField({ name, type, list, required, description }: Property): string {
  return described(description, `${name}: ${list ? `[${type}!]!` : type}${required && !list ? '!' : ''}`);
}

function relationshipField(relationship: Relationship): string {
  const args = page(names.connectionWhere(relationship), names.connectionSort(relationship));
  return described(relationship.description, `${names.connectionField(relationship)}${args}: ${names.connectionType(relationship)}!`);
}

const listFields = (type: EntityType | EntityInterface): string[] => [
  described("Its key in a client's cache: the same only for answers through the same lens, at the same recording.", `${LENS_KEY}: ID!`),
  ...type.properties.map(propertyField),
  ...('derived' in type ? type.derived : []).map(propertyField),
  ...type.relationships.map(relationshipField),
];

function interfaceType(entry: EntityInterface): string {
  const above = entry.name === 'Entity' ? '' : ' implements Entity';
  return block(entry.description, `interface ${entry.name}${above}`, listFields(entry));
}

function objectType(kind: EntityType): string {
  return block(kind.description, `type ${kind.name} implements ${kind.interfaces.join(' & ')}`, listFields(kind));
}

const TOTAL = described('How many there are on all pages.', 'totalCount: Int!');

/** The counts of a connection; each at the certainty requested. */
const COUNTS_OF_EDGES = (
  [
    ['totalCount', 'How many assertions there are on all pages. A tie has several where sources or spells differ.'],
    ['tieCount', 'How many ties these are assertions of.'],
    ['nodeCount', 'How many different entities they lead to.'],
  ] as const
).map(([name, text]) => {
  const certainty = described(
    'Counts what is in force so certainly at validAt; without it, as the lens says. Without validAt it has no effect.',
    'certainty: Certainty',
    '    ',
  );
  return described(text, `${name}(\n${certainty}\n  ): Int!`);
});

function pagedTypes(
  text: string,
  connection: string,
  edge: string,
  { edgeFields, counts }: { edgeFields: readonly string[]; counts: readonly string[] },
): string[] {
  return [
    block(text, `type ${connection}`, [
      described('The page, in order.', `edges: [${edge}!]!`),
      described('The position of the page in the list.', 'pageInfo: PageInfo!'),
      ...counts,
    ]),
    block('One of a page.', `type ${edge}`, [described('Its place in the list.', 'cursor: String!'), ...edgeFields]),
  ];
}

function rootConnection({ name }: EntityType): string[] {
  const node = described('The entity.', `node: ${name}!`);
  return pagedTypes(`A page of entities of kind ${name}.`, names.rootConnectionType(name), names.rootEdgeType(name), {
    edgeFields: [node],
    counts: [TOTAL],
  });
}

/** The three fields that every filter begins with. */
const combined = (where: string): string[] => [
  described('All of these hold.', `AND: [${where}!]`),
  described('One of these holds.', `OR: [${where}!]`),
  described('This does not hold: what does not pass it passes NOT, a missing value too.', `NOT: ${where}`),
];

function propertyFilters(properties: readonly Property[], dates: boolean): string[] {
  return properties
    .filter(({ type }) => type !== 'Point')
    .map((property) => described(property.description, `${property.name}: ${filterType(property, dates)}`));
}

/** Dates that only one tie type has are stored without bounds, so they are tested as texts, as written. */
function filterType(property: Property, dates: boolean): string {
  const { type, list } = property;
  if (list) return isFolded(property) ? 'StringListFilter' : 'ExactStringListFilter';
  if (type === 'EDTF' && !dates) return 'ExactStringFilter';
  return type === 'String' && !isFolded(property) ? 'ExactStringFilter' : `${type}Filter`;
}

/** Whether filters on it ignore capitals and accents by default: true for texts, except codes. */
export function isFolded({ type, code }: Property): boolean {
  return type === 'String' && !code;
}

function entityWhere(kind: EntityType): string {
  const where = names.typeWhere(kind.name);
  const connections = kind.relationships.map((relationship) =>
    described(relationship.description, `${names.connectionField(relationship)}: ${names.connectionFilters(relationship)}`),
  );
  return block(`Which entities of kind ${kind.name}.`, `input ${where}`, [
    ...combined(where),
    ...propertyFilters(kind.properties, true),
    ...connections,
  ]);
}

function interfaceWhere({ name, properties }: EntityInterface): string {
  const where = names.typeWhere(name);
  const kinds = described('It is of one of these kinds.', 'kinds: [EntityKind!]');
  return block(`Which entities, of those that are a ${name}.`, `input ${where}`, [
    ...combined(where),
    kinds,
    ...propertyFilters(properties, true),
  ]);
}

const sortable = ({ type, list }: Property): boolean => !list && type !== 'Point';

function sortInput(name: string, properties: readonly Property[], more: readonly string[] = []): string {
  const fields = properties.filter(sortable).map((property) => described(property.description, `${property.name}: SortDirection`));
  return block('The sort order; the first field given takes precedence.', `input ${names.typeSort(name)}`, [...more, ...fields]);
}

function edgeObject(edge: EdgeType, { assertedEdge }: Domain): string {
  return block(edge.description, `type ${edge.name} implements AssertedEdge`, [...assertedEdge, ...edge.properties].map(propertyField));
}

function edgeWhere(edge: EdgeType, { assertedEdge }: Domain): string {
  const where = names.typeWhere(edge.name);
  const shared = assertedEdge.flatMap(({ name, description }) => {
    const filter = edgeField(name)?.filter;
    return filter ? [described(description, `${name}: ${filter}`)] : [];
  });
  return block(`Which assertions: ${edge.description}`, `input ${where}`, [
    ...combined(where),
    ...shared,
    ...propertyFilters(edge.properties, false),
  ]);
}

function edgeSort(edge: EdgeType, { assertedEdge }: Domain): string {
  const shared = assertedEdge
    .filter(({ name }) => edgeField(name)?.sort)
    .map(({ name, description }) => described(description, `${name}: SortDirection`));
  return sortInput(edge.name, edge.properties, shared);
}

function connection(relationship: Relationship): string[] {
  const { edge, target } = relationship;
  const where = names.connectionWhere(relationship);
  const node = described('What is at the other end.', `node: ${target}!`);
  const properties = described('What the edge says.', `properties: ${edge}!`);
  return [
    ...pagedTypes(`A page of ${edge} edges to ${target}.`, names.connectionType(relationship), names.edgeType(relationship), {
      edgeFields: [node, properties],
      counts: COUNTS_OF_EDGES,
    }),
    block(`Which ${edge} edges.`, `input ${where}`, [
      ...combined(where),
      described('A condition on the other end.', `node: ${names.typeWhere(target)}`),
      described('A condition on the edge.', `edge: ${names.typeWhere(edge)}`),
    ]),
    block(`How many of the visible ${edge} edges must pass a test.`, `input ${names.connectionFilters(relationship)}`, [
      described('All of them.', `all: ${where}`),
      described('None of them.', `none: ${where}`),
      described('Exactly one.', `single: ${where}`),
      described('At least one.', `some: ${where}`),
    ]),
    block('The sort order; the first field given takes precedence.', `input ${names.connectionSort(relationship)}`, [
      described('By the other end.', `node: ${names.typeSort(target)}`),
      described('By the edge.', `edge: ${names.typeSort(edge)}`),
    ]),
  ];
}

function enumFilter(name: string): string {
  return block(`A test on a value of ${name}.`, `input ${name}Filter`, [
    described('It is this one.', `eq: ${name}`),
    described('It is one of these.', `in: [${name}!]`),
  ]);
}
