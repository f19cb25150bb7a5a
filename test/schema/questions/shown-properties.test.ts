/** Where questions show ties, and what is read for the fields that an operation selects of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, type TypeNode, visit } from 'graphql';
import { selectedPaths } from '../../../src/schema/questions/selected-paths';
import { combineShown, propertiesShown } from '../../../src/schema/questions/shown-properties';

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

/** The paths below the field of a question with this selection. */
const pathsOf = (selection: string) => {
  const document = parse(`{ question { ${selection} } } fragment Spells on Tie { spells { start } }`);
  const [operation, fragment] = document.definitions;
  const fieldNodes = (operation as OperationDefinitionNode).selectionSet.selections as readonly FieldNode[];
  return selectedPaths({ fieldNodes, fragments: { Spells: fragment as FragmentDefinitionNode }, variableValues: {} });
};

describe('propertiesShown', () => {
  test.each([...TYPES.get('Tie')!.keys()])('knows what to read for Tie.%s', (field) => {
    const expected = { key: ['key'], standing: ['standing'], voices: ['voices'], background: ['voices'], spells: 'ALL' }[field] ?? [];
    expect(propertiesShown(pathsOf(`tie { ${field} }`), 'tie')).toEqual(expected);
  });

  test('reads everything for spells in a fragment, and nothing for fields that are left out', () => {
    expect(propertiesShown(pathsOf('tie { id ...Spells }'), 'tie')).toBe('ALL');
    const leftOut = pathsOf('tie { id ...Spells @skip(if: true) voices @include(if: false) }');
    expect(propertiesShown(leftOut, 'tie')).toEqual([]);
  });

  test('finds fields by their names, under any alias', () => {
    const paths = pathsOf('one: items { tie { id } } two: items { other: tie { key } } others { tie { spells { start } } }');
    expect(propertiesShown(paths, 'items.tie')).toEqual(['key']);
    expect(paths.has('items.absent')).toBe(false);
    expect(propertiesShown(paths, 'items.absent')).toEqual([]);
  });
});

test('combineShown shows what any of its parts shows', () => {
  expect(combineShown([], ['key'], ['voices', 'key'])).toEqual(['key', 'voices']);
  expect(combineShown(['key'], 'ALL')).toBe('ALL');
  expect(combineShown()).toEqual([]);
});
