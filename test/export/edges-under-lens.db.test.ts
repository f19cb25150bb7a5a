/**
 * An export under a lens contains the assertions that the connections of the API return under it, with the same `background` and
 * `outsideExistence`.
 */
import { parse } from 'graphql';
import { readDomain } from '../../src/schema/domain/read-domain';
import { readSdl } from '../../src/schema/domain/read-sdl';
import { useSeededSchema } from '../support/seeded-schema';
import { exported } from './exported';

interface Shown {
  readonly tieId: string;
  readonly assertionId: string;
  readonly background: boolean;
  readonly outsideExistence: boolean;
}

/** One line per assertion, sorted. */
const linesOf = (shown: readonly Shown[]) =>
  [...new Set(shown.map((one) => [one.tieId, one.assertionId, one.background, one.outsideExistence].join(' ')))].sort();

const SIDES = ['organisation:SCO', 'state:PAK'];
/** Each lens as arguments of the API and of an export. */
const LENSES: readonly (readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>])[] = [
  ['two voices with background', { assertedBy: SIDES }, { 'asserted-by': SIDES.join(',') }],
  ['two voices without', { assertedBy: SIDES, background: false }, { 'asserted-by': SIDES.join(','), background: 'false' }],
  [
    'a day, for certain, with background',
    { validAt: '2016-01-01', certainty: 'CERTAIN', assertedBy: SIDES, background: true },
    { 'valid-at': '2016-01-01', certainty: 'CERTAIN', 'asserted-by': SIDES.join(','), background: 'true' },
  ],
];

describe('an export under a lens', () => {
  const world = useSeededSchema();
  const { entities } = readDomain(readSdl());

  /** Every edge that the connections of all entities return, each listed from its subject. */
  async function shownByConnections(lens: Readonly<Record<string, unknown>>): Promise<Shown[]> {
    const shown: Shown[] = [];
    for (const { plural, relationships } of entities) {
      const fields = relationships
        .filter(({ direction }) => direction === 'OUT')
        .map(
          ({ field }) => `${field}Connection(first: 500) { pageInfo { hasNextPage }
          edges { properties { tieId assertionId background outsideExistence } } }`,
        );
      const query = `query ($validAt: EDTF, $assertedBy: [ID!], $background: Boolean, $certainty: Certainty)
        @lens(validAt: $validAt, assertedBy: $assertedBy, background: $background, certainty: $certainty)
        { list: ${plural}(first: 500) { pageInfo { hasNextPage } edges { node { id ${fields.join(' ')} } } } }`;
      const variables = { validAt: null, assertedBy: null, background: true, certainty: 'POSSIBLE', ...lens };
      const { data, errors } = await world.schema.execute({ document: parse(query), variables });
      expect(errors).toBeUndefined();
      JSON.parse(JSON.stringify(data), (key, value) => {
        if (key === 'hasNextPage') expect(value).toBe(false);
        if (key === 'properties') shown.push(value as Shown);
        return value;
      });
    }
    return shown;
  }

  interface JsonEdge {
    key: string;
    background: boolean;
    spells: { assertions: { key: string; outsideExistence: boolean }[] }[];
  }

  async function shownByExport(values: Readonly<Record<string, string>>): Promise<Shown[]> {
    const { files } = await exported(world.db, 'json', values);
    const { edges } = JSON.parse(files.get('export.json')!.toString()) as { edges: JsonEdge[] };
    return edges.flatMap(({ key: tieId, background, spells }) =>
      spells.flatMap(({ assertions }) =>
        assertions.map(({ key: assertionId, outsideExistence }) => ({ tieId, assertionId, background, outsideExistence })),
      ),
    );
  }

  test.each(LENSES)(
    '%s: has the edges that the connections return',
    async (name, lens, values) => {
      const byExport = await shownByExport(values);
      expect(linesOf(byExport)).toEqual(linesOf(await shownByConnections(lens)));
      expect(byExport.length).toBeGreaterThan(0);
      expect(byExport.some(({ background }) => background)).toBe(name.includes('with background'));
    },
    300_000,
  );

  test('background is a column of the ties, and outsideExistence is a column of the assertions', async () => {
    const { files } = await exported(world.db, 'csv', { of: 'organisation:SCO', 'asserted-by': 'organisation:SCO' });
    const rows = (file: string) => files.get(file)!.toString().split('\n');
    expect(rows('ties.csv')[0]).toMatch(/,background$/);
    expect(rows('assertions.csv')[0]).toContain(',outsideExistence');
    expect(rows('ties.csv').filter((row) => row.endsWith(',true')).length).toBeGreaterThan(0);
    expect(rows('ties.csv').filter((row) => row.endsWith(',false')).length).toBeGreaterThan(0);
  });
});
