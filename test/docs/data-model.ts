/** docs/data-model.md, generated from the schema folder: kinds, interfaces, edges, questions and mutations. */
import { type FieldDefinitionNode, Kind, print } from 'graphql';
import type { Domain, Property, Relationship } from '../../src/schema/domain/domain';
import { readDomain } from '../../src/schema/domain/read-domain';
import { readSdl } from '../../src/schema/domain/read-sdl';

const HEAD = `# The data model

Printed from the descriptions in \`schema/\`; a test keeps the two the same. Every dated relationship is one source's assertion and an edge of its own; what every edge says is under AssertedEdge. Lists of a kind are read
at the root by its plural, relationships as connections: \`membershipsConnection\` for \`memberships\`. A page has 50 entries unless \`first\` says otherwise, and at most 500.

A connection counts three things: \`totalCount\` its assertions, \`tieCount\` the ties that they are about, and \`nodeCount\` the different entities at their other ends. With \`validAt\`, each takes \`certainty\`:
\`certain: tieCount(certainty: CERTAIN) possible: tieCount(certainty: POSSIBLE)\`. A count is computed only where it is selected.
`;

/** The complete text of docs/data-model.md. */
export function dataModel(): string {
  const domain = readDomain(readSdl());
  return [
    HEAD,
    '## Kinds of entities\n',
    ...domain.entities.map(({ name, plural, description, properties, derived, relationships, interfaces }) =>
      section(
        name,
        `${description} Root list \`${plural}\`; implements ${interfaces.join(', ')}.`,
        [...own(domain, interfaces, properties), ...derived],
        own(domain, interfaces, relationships),
      ),
    ),
    '## What several kinds share\n',
    ...domain.interfaces.map(({ name, description, properties, relationships, kinds }) =>
      section(
        name,
        `${description} ${kinds.length === domain.entities.length ? 'Every kind is one.' : `Kinds: ${kinds.join(', ')}.`}`,
        properties,
        relationships,
      ),
    ),
    '## What the edges say\n',
    section('AssertedEdge', 'What every edge says.', domain.assertedEdge, []),
    ...domain.edges.map(({ name, description, properties }) => section(name, description, properties, [])),
    '## Questions\n',
    ...rootFields(domain, 'Query').map(fieldSection),
    '## Mutations\n',
    ...rootFields(domain, 'Mutation').map(fieldSection),
  ].join('\n');
}

/** The properties or relationships of a kind that its interfaces do not have. */
function own<T extends Property | Relationship>(domain: Domain, interfaces: readonly string[], all: readonly T[]): T[] {
  const shared = domain.interfaces
    .filter(({ name }) => interfaces.includes(name))
    .flatMap((entry) => [...entry.properties, ...entry.relationships].map(nameOf));
  return all.filter((entry) => !shared.includes(nameOf(entry)));
}

const nameOf = (entry: Property | Relationship): string => ('field' in entry ? entry.field : entry.name);
const line = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function section(name: string, description: string, properties: readonly Property[], relationships: readonly Relationship[]): string {
  const rows = [
    ...properties.map(
      ({ name: field, type, list, required, description: text }) =>
        `| \`${field}\` | ${list ? `[${type}]` : type}${required ? ', always' : ''} | ${line(text)} |`,
    ),
    ...relationships.map(
      ({ field, edge, target, description: text }) => `| \`${field}Connection\` | ${target}, edge ${edge} | ${line(text)} |`,
    ),
  ];
  const table = rows.length === 0 ? '' : `\n| field | type | what it is |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  return `### ${name}\n${line(description)}\n${table}`;
}

/** The fields of Query or Mutation that the schema folder declares itself; generated lists are documented with their kinds. */
function rootFields({ rest }: Domain, root: string): readonly FieldDefinitionNode[] {
  return rest.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) && node.name.value === root
      ? (node.fields ?? [])
      : [],
  );
}

function fieldSection({ name, type, description, arguments: args = [] }: FieldDefinitionNode): string {
  const rows = args.map(
    (argument) =>
      `| \`${argument.name.value}\` | ${print(argument.type)}${argument.defaultValue ? `, usually ${print(argument.defaultValue)}` : ''} | ${line(argument.description?.value ?? '')} |`,
  );
  const table = rows.length === 0 ? '' : `\n| argument | type | what it is |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  return `### ${name.value}: ${print(type)}\n${line(description?.value ?? '')}\n${table}`;
}
