/** The schema folder declares exactly the tie types of the model, with the same attributes. */
import { type EnumTypeDefinitionNode, Kind } from 'graphql';
import { TIE_TYPE_NAMES, TIE_TYPES } from '../../../src/domain/tie-types';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';

const definitions = readSdl();
const domain = readDomain(definitions);
const relationships = [...domain.entities, ...domain.interfaces].flatMap((kind) => kind.relationships);

test('schema/tie.graphql: the enum TieType has the same types in the same order', () => {
  const isTieType = (node: { readonly kind: string; readonly name?: { readonly value: string } }): node is EnumTypeDefinitionNode =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name?.value === 'TieType';
  expect(definitions.find(isTieType)?.values?.map(({ name }) => name.value)).toEqual(TIE_TYPE_NAMES);
});

test.each(TIE_TYPES.map((type) => [type.name, type] as const))('schema/entities: a field traverses %s', (name) => {
  expect(relationships.map(({ tie }) => tie)).toContain(name);
});

test.each(TIE_TYPES.map((type) => [type.name, type] as const))(
  'schema/edges.graphql: the edge of %s has its attributes',
  (name, { properties }) => {
    const edgeName = relationships.find(({ tie }) => tie === name)?.edge;
    const edge = domain.edges.find((one) => one.name === edgeName);
    expect(edge?.properties.map((property) => property.name).sort()).toEqual(Object.keys(properties).sort());
  },
);
