/** Laws of the lens: how answers under two lenses must relate to each other, for any world. */
import { oneOf } from '../oracle/lens/random';
import type { World } from '../oracle/lens/random-history';
import { listSeeds } from '../support/seeds';
import { type AskedLens, LawWorld, listOf, sorted, TELLINGS } from './law-world';

const TIES = ['memberships', 'treaties', 'participations', 'missions', 'rivals'];
const EDGE = 'versionId assertionId tieId standing start end endStatus certainty';

describe.each(listSeeds('laws'))('laws of the lens, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  beforeAll(() => laws.open());
  afterAll(() => laws.close());

  /** The edges of all states of a world, as texts of their content. */
  async function edges(
    world: World,
    lens: AskedLens,
    show: (edge: Record<string, unknown>) => string = ({ versionId }) => String(versionId),
  ): Promise<string[]> {
    const lists = TIES.map((name) => `${name}Connection(first: 200) { edges { properties { ${EDGE} } } }`).join(' ');
    const { states } = await laws.ask(
      `states(first: 100, where: { id: { in: ${listOf(laws.ids(world, 'State'))} } }) { edges { node { ${lists} } } }`,
      lens,
    );
    const found = states.edges.flatMap(({ node }: { node: Record<string, { edges: { properties: Record<string, unknown> }[] }> }) =>
      Object.values(node).flatMap((connection) => connection.edges.map(({ properties }) => show(properties))),
    );
    // A tie between two states is found from both of its ends.
    return sorted([...new Set<string>(found)]);
  }

  test('what is certain is possible', () =>
    laws.often(async (world, lens) => {
      const dayed = { ...lens, validAt: laws.day() };
      const possible = await edges(world, { ...dayed, certainty: 'POSSIBLE' });
      const certain = await edges(world, { ...dayed, certainty: 'CERTAIN' });
      expect(possible).toEqual(expect.arrayContaining(certain));
      return certain.length;
    }));

  test('a certainty shown as CERTAIN is what the lens CERTAIN shows', () =>
    laws.often(async (world, lens) => {
      const dayed = { ...lens, validAt: laws.day() };
      const both = await edges(world, { ...dayed, certainty: 'POSSIBLE' }, ({ versionId, certainty }) => `${certainty} ${versionId}`);
      const marked = both.filter((edge) => edge.startsWith('CERTAIN ')).map((edge) => edge.slice(8));
      expect(await edges(world, { ...dayed, certainty: 'CERTAIN' })).toEqual(marked);
      return marked.length;
    }));

  test('a day shows a part of what the lens without a day shows', () =>
    laws.often(async (world, lens) => {
      const always = await edges(world, { ...lens, validAt: null });
      const ofDay = await edges(world, { ...lens, validAt: laws.day() });
      expect(always).toEqual(expect.arrayContaining(ofDay));
      return ofDay.length;
    }));

  test('a lower minimum grade never loses an edge', () =>
    laws.often(async (world, lens) => {
      const graded = await Promise.all(['A', 'B', 'C', 'F'].map((minReliability) => edges(world, { ...lens, minReliability })));
      for (const [at, lower] of graded.slice(1).entries()) expect(lower).toEqual(expect.arrayContaining(graded[at]!));
      return graded[0]!.length;
    }));

  test('with background a lens shows at least what it shows without', () =>
    laws.often(async (world, lens) => {
      const own = { ...lens, assertedBy: [oneOf(laws.random, world.voices)] };
      const withBackground = await edges(world, { ...own, background: true });
      const without = await edges(world, { ...own, background: false });
      expect(withBackground).toEqual(expect.arrayContaining(without));
      return without.length;
    }));

  test('without background, the assertions of two voices are those of the first and those of the second', () =>
    laws.often(async (world, lens) => {
      const [one, other] = [oneOf(laws.random, world.voices), oneOf(laws.random, world.voices)];
      const of = (assertedBy: string[]) => edges(world, { ...lens, assertedBy, background: false });
      const both = await of([one, other]);
      expect(both).toEqual(sorted([...new Set([...(await of([one])), ...(await of([other]))])]));
      return both.length;
    }));

  test('the perspective of everyone without background shows what a lens without perspective shows', () =>
    laws.often(async (world, lens) => {
      // A perspective names only what is recorded by then.
      const recorded = { ...world, history: world.history.slice(0, lens.knownAt ? Number(lens.knownAt.slice(1)) : TELLINGS) };
      const everyone = { ...lens, background: false, assertedBy: [...world.voices, ...laws.ids(recorded, 'State', 'Source')] };
      const { assertedBy: _everyone, ...nobody } = { ...lens, background: true };
      const all = await edges(world, everyone);
      expect(all).toEqual(await edges(world, nobody));
      return all.length;
    }));

  test('without knownAt the lens shows the newest recording', () =>
    laws.often(async (world, lens) => {
      const { knownAt: _knownAt, ...now } = lens;
      const newest = await edges(world, now);
      expect(newest).toEqual(await edges(world, { ...now, knownAt: `#${TELLINGS}` }));
      return newest.length;
    }));

  test('before the first recording nothing is known', () =>
    laws.often(async (world, lens) => {
      // A perspective is not known at that point either.
      const { assertedBy: _assertedBy, ...rest } = lens;
      expect(await edges(world, { ...rest, knownAt: '#0' })).toEqual([]);
      return (await edges(world, { ...lens, knownAt: `#${TELLINGS}` })).length;
    }));

  test('edges answer the same under every policy: only questions resolve', () =>
    laws.often(async (world, lens) => {
      const all = await edges(world, { ...lens, policy: 'ALL' });
      expect(await edges(world, { ...lens, policy: oneOf(laws.random, ['CONSENSUS', 'MOST_RELIABLE', 'LATEST'] as const) })).toEqual(all);
      return all.length;
    }));

  test('one version of each assertion is shown', () =>
    laws.often(async (world, lens) => {
      const told = await edges(world, lens, ({ assertionId, versionId }) => `${assertionId} ${versionId}`);
      expect(new Set(told.map((pair) => pair.split(' ')[0])).size).toBe(told.length);
      return told.length;
    }));
});
