/** Where questions show ties, and what is read for the fields that an operation selects of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, type TypeNode, visit } from 'graphql';
import { combineShown, fieldsAt, propertiesShown } from '../../../src/schema/questions/shown-properties';

const SCHEMA = join(__dirname, '../../../schema');
const QUESTIONS = readdirSync(join(SCHEMA, 'questions')).map((file) => join(SCHEMA, 'questions', file));

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** The fields of every type that questions answer with, and the types of the fields. */
const TYPES = new Map<string, ReadonlyMap<string, string>>();
for (const file of [...QUESTIONS, join(SCHEMA, 'tie.graphql')])
  visit(parse(readFileSync(file, 'utf8')), {
    ObjectTypeDefinition: ({ name, fields = [] }) => {
      TYPES.set(name.value, new Map(fields.map((field) => [field.name.value, nameOf(field.type)])));
    },
  });

/** The paths below a type to ties and assertions. Entities are opened by themselves, and are not of these types. */
function pathsToTies(type: string, within: readonly string[] = []): string[] {
  return [...(TYPES.get(type) ?? [])].flatMap(([field, of]) => {
    const path = [...within, field];
    return of === 'Tie' || of === 'Assertion' ? [path.join('.')] : pathsToTies(of, path);
  });
}

describe('where questions show ties', () => {
  // Each of these paths is read by the resolver of the question: a new one must be added there.
  test.each([
    ['ReadoutComparison', ['claims.tellings.statements.tie']],
    ['ContestedConnection', ['edges.node.tie', 'edges.node.sides.assertions', 'edges.node.sides.statements.tie']],
    [
      'Dossier',
      [
        'ties',
        'meetings.participants.offices.tie',
        'meetings.participants.tie',
        'treaties.parties.tie',
        'sharedOrganisations.memberships',
        'events.participants.offices.tie',
        'events.participants.tie',
        'disputes.sides.statements.tie',
      ],
    ],
  ])('%s', (type, paths) => {
    expect(pathsToTies(type)).toEqual(paths);
  });
});

const ask = (selection: string) => {
  const document = parse(`{ ${selection} } fragment Spells on Tie { spells { start } }`);
  const [operation, fragment] = document.definitions;
  const fields = (operation as OperationDefinitionNode).selectionSet.selections as readonly FieldNode[];
  return { fields, operation: { fragments: { Spells: fragment }, variableValues: {} } as never };
};

describe('propertiesShown', () => {
  test.each([...TYPES.get('Tie')!.keys()])('knows what to read for Tie.%s', (field) => {
    const { fields, operation } = ask(`tie { ${field} }`);
    const expected = { key: ['key'], standing: ['standing'], voices: ['voices'], background: ['voices'], spells: 'ALL' }[field] ?? [];
    expect(propertiesShown(operation, fields)).toEqual(expected);
  });

  test('reads everything for spells in a fragment, and nothing for fields that are left out', () => {
    const inFragment = ask('tie { id ...Spells }');
    expect(propertiesShown(inFragment.operation, inFragment.fields)).toBe('ALL');
    const leftOut = ask('tie { id ...Spells @skip(if: true) voices @include(if: false) }');
    expect(propertiesShown(leftOut.operation, leftOut.fields)).toEqual([]);
  });

  test('finds fields by their names, under any alias', () => {
    const { fields, operation } = ask(
      'q { one: items { tie { id } } two: items { other: tie { key } } others { tie { spells { start } } } }',
    );
    expect(propertiesShown(operation, fieldsAt(operation, fields, 'items', 'tie'))).toEqual(['key']);
    expect(fieldsAt(operation, fields, 'items', 'absent')).toEqual([]);
  });
});

test('combineShown shows what any of its parts shows', () => {
  expect(combineShown([], ['key'], ['voices', 'key'])).toEqual(['key', 'voices']);
  expect(combineShown(['key'], 'ALL')).toBe('ALL');
  expect(combineShown()).toEqual([]);
});
