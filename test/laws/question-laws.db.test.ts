/** Laws of questions: how answers to two of them must relate to each other, for any world and lens. */
import { oneOf } from '../oracle/lens/random';
import type { World } from '../oracle/lens/random-history';
import { listSeeds } from '../support/seeds';
import { type Answer, type AskedLens, LawWorld, listOf, sorted } from './law-world';

const PATH = 'length entities { id } hops { reversed tie { id } } interval { start end }';

describe.each(listSeeds('laws'))('laws of questions, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  beforeAll(() => laws.open());
  afterAll(() => laws.close());

  /** Two actors of the world that exist under the lens. */
  function two(world: World): [string, string] {
    const ids = laws.ids(world, 'State', 'Organisation', 'Person');
    const a = oneOf(laws.random, ids);
    return [
      a,
      oneOf(
        laws.random,
        ids.filter((id) => id !== a),
      ),
    ];
  }

  /** Tests a law when both are known; all entities are recorded by the third recording. */
  const often = (law: (world: World, lens: AskedLens) => Promise<number>) =>
    laws.often((world, { knownAt: _knownAt, ...lens }) => law(world, { ...lens, ...(laws.random() < 0.2 && { knownAt: '#3' }) }));

  async function paths(a: string, b: string, args: string, lens: AskedLens): Promise<Answer> {
    const { paths: answer } = await laws.ask(`paths(from: "${a}", to: "${b}", first: 100${args}) { truncated paths { ${PATH} } }`, lens);
    return answer;
  }

  const ways = (answer: Answer): string[] => answer.paths.map(({ entities }: Answer) => entities.map(({ id }: Answer) => id).join(' '));
  const back = (way: string): string => way.split(' ').reverse().join(' ');

  test.each(['CONCURRENT', 'ANY'])('the paths from a to b are those from b to a in reverse (%s)', (semantics) =>
    often(async (world, lens) => {
      const [a, b] = two(world);
      const there = await paths(a, b, `, maxHops: 3, semantics: ${semantics}`, lens);
      const andBack = await paths(b, a, `, maxHops: 3, semantics: ${semantics}`, lens);
      if (there.truncated) return 0;
      expect(sorted(ways(there).map(back))).toEqual(sorted(ways(andBack)));
      return there.paths.length;
    }),
  );

  test('more hops never lose a path', () =>
    often(async (world, lens) => {
      const [a, b] = two(world);
      const [fewer, more] = [await paths(a, b, ', maxHops: 2', lens), await paths(a, b, ', maxHops: 3', lens)];
      expect(ways(more).slice(0, ways(fewer).length)).toEqual(ways(fewer));
      return fewer.paths.length;
    }));

  test('a path that exists with an order in time exists without one', () =>
    often(async (world, lens) => {
      const [a, b] = two(world);
      const any = await paths(a, b, ', maxHops: 3, semantics: ANY', lens);
      if (any.truncated) return 0;
      let found = 0;
      for (const semantics of ['CONCURRENT', 'TIME_ORDERED']) {
        const way = await paths(a, b, `, maxHops: 3, semantics: ${semantics}`, lens);
        expect(ways(any)).toEqual(expect.arrayContaining(ways(way)));
        found += way.paths.length;
      }
      return found;
    }));

  test('every hop of a path on a day is a tie in the neighbourhood of its end on that day', () =>
    often(async (world, lens) => {
      const dayed = { ...lens, validAt: laws.day() };
      const [a, b] = two(world);
      const found = (await paths(a, b, ', maxHops: 3', dayed)).paths.slice(0, 3);
      for (const { entities, hops } of found) {
        for (const [at, { tie }] of hops.entries()) {
          const { neighbourhood } = await laws.ask(`neighbourhood(of: ["${entities[at].id}"]) { ties { id } }`, dayed);
          expect(neighbourhood.ties.map(({ id }: Answer) => id)).toContain(tie.id);
        }
      }
      return found.length;
    }));

  test('a path visits no entity twice, and shorter paths come first', () =>
    often(async (world, lens) => {
      const [a, b] = two(world);
      const { paths: found } = await paths(a, b, ', maxHops: 4, semantics: ANY', lens);
      for (const { entities, length } of found) expect(new Set(entities.map(({ id }: Answer) => id)).size).toBe(length + 1);
      const lengths = found.map(({ length }: Answer) => length);
      expect(lengths).toEqual([...lengths].sort((x, y) => x - y));
      return found.length;
    }));

  test('an avoided entity is on no path, and every other path remains', () =>
    often(async (world, lens) => {
      const [a, b] = two(world);
      const free = await paths(a, b, ', maxHops: 3, semantics: ANY', lens);
      const through = free.paths.flatMap(({ entities }: Answer) => entities.slice(1, -1).map(({ id }: Answer) => id));
      if (free.truncated || through.length === 0) return 0;
      const avoided = oneOf(laws.random, through as string[]);
      const without = await paths(a, b, `, maxHops: 3, semantics: ANY, avoid: ["${avoided}"]`, lens);
      expect(ways(without)).toEqual(ways(free).filter((way) => !way.split(' ').includes(avoided)));
      return through.length;
    }));

  test('more hops contain everything that fewer hops contain, at the same distance', () =>
    often(async (world, lens) => {
      const [a] = two(world);
      const around = async (hops: number) =>
        (await laws.ask(`neighbourhood(of: ["${a}"], hops: ${hops}) { entities { hops entity { id } } ties { id } }`, lens)).neighbourhood;
      const [near, far] = [await around(1), await around(2)];
      expect(far.entities).toEqual(expect.arrayContaining(near.entities.map(({ hops, entity }: Answer) => ({ hops, entity }))));
      expect(far.ties.map(({ id }: Answer) => id)).toEqual(expect.arrayContaining(near.ties.map(({ id }: Answer) => id)));
      return near.ties.length;
    }));

  test('the neighbourhood of two entities contains what is around either', () =>
    often(async (world, lens) => {
      const [a, b] = two(world);
      const around = async (of: string[]) =>
        (await laws.ask(`neighbourhood(of: ${listOf(of)}) { entities { entity { id } } }`, lens)).neighbourhood.entities.map(
          ({ entity }: Answer) => entity.id,
        );
      const both = await around([a, b]);
      expect(sorted(both)).toEqual(sorted([...new Set([...(await around([a])), ...(await around([b]))])]));
      return both.length;
    }));

  test('the order of the members changes nothing in their shared memberships', () =>
    often(async (world, lens) => {
      const states = laws.ids(world, 'State').slice(0, 2);
      const shared = async (of: string[]) =>
        (
          await laws.ask(
            `sharedMemberships(of: ${listOf(of)}) { organisation { id } intervals { start end endStatus certain { start end } } }`,
            lens,
          )
        ).sharedMemberships;
      const one = await shared(states);
      expect(await shared([...states].reverse())).toEqual(one);
      return one.length;
    }));

  test('one more member never adds a shared organisation', () =>
    often(async (world, lens) => {
      const states = laws.ids(world, 'State');
      const shared = async (of: string[]) =>
        (await laws.ask(`sharedMemberships(of: ${listOf(of)}) { organisation { id } }`, lens)).sharedMemberships.map(
          ({ organisation }: Answer) => organisation.id,
        );
      const fewer = await shared(states.slice(0, 2));
      expect(fewer).toEqual(expect.arrayContaining(await shared(states)));
      return fewer.length;
    }));

  const MEASURES = '[TREATIES_IN_FORCE, MISSIONS, RIVALRY, MEETINGS]';
  const dyads = async (of: string[], args: string, lens: AskedLens): Promise<Answer> =>
    (
      await laws.ask(
        `dyadYears(actors: ${listOf(of)}, measures: ${MEASURES}, ${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { a { id } b { id } year values { measure value told certain } } } }`,
        lens,
      )
    ).dyadYears;

  const toldIn = (edges: Answer[]): number =>
    edges.flatMap(({ node }) => node.values).reduce((sum: number, { told }: Answer) => sum + told, 0);

  test('the pages of dyad-years together are the complete list, and totalCount is its length', () =>
    often(async (world, lens) => {
      const states = laws.ids(world, 'State');
      const whole = await dyads(states, 'from: 1995, to: 1999', lens);
      const pages: Answer[] = [];
      for (let after = ''; ; ) {
        const page = await dyads(states, `from: 1995, to: 1999, first: 4${after}`, lens);
        pages.push(...page.edges);
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(pages).toEqual(whole.edges);
      expect(whole.totalCount).toBe(whole.edges.length);
      return Math.max(0, pages.length - 4);
    }));

  test('more years and more actors change no existing row', () =>
    often(async (world, lens) => {
      const states = laws.ids(world, 'State');
      const fewer = await dyads(states.slice(0, 2), 'from: 1996, to: 1997', lens);
      const more = await dyads(states, 'from: 1990, to: 2000', lens);
      expect(more.edges).toEqual(expect.arrayContaining(fewer.edges));
      return toldIn(fewer.edges);
    }));

  test('undirected counts of two actors are the sum of both directions', () =>
    often(async (world, lens) => {
      const states = laws.ids(world, 'State').slice(0, 2);
      const both = await dyads(states, 'from: 1990, to: 2009', lens);
      const directed = await dyads(states, 'from: 1990, to: 2009, directed: true', lens);
      const missions = (rows: Answer[], year: number) =>
        rows.filter(({ node }) => node.year === year).reduce((sum: number, { node }) => sum + node.values[1].told, 0);
      for (let year = 1990; year <= 2009; year += 1) expect(missions(both.edges, year)).toBe(missions(directed.edges, year));
      return toldIn(both.edges);
    }));

  test('the certain count is never above the count, and without coverage the value is null', () =>
    often(async (world, lens) => {
      const { edges } = await dyads(laws.ids(world, 'State'), 'from: 1990, to: 2000', lens);
      for (const { node } of edges)
        for (const { value, told, certain } of node.values) expect([value, certain <= told]).toEqual([null, true]);
      return toldIn(edges);
    }));

  test('two equal lenses have no differences', () =>
    often(async (world, { knownAt, ...lens }) => {
      const text =
        'query ($lens: LensInput!, $of: [ID!], $knownAt: String) @lens(knownAt: $knownAt) { compare(left: $lens, right: $lens, of: $of) { totalCount edges { node { tie } } } }';
      const of = laws.ids(world, 'State', 'Organisation');
      const answer = await laws.askDocument(text, { lens, of, knownAt });
      expect(answer).toEqual({ compare: { totalCount: 0, edges: [] } });
      const { neighbourhood } = await laws.ask(`neighbourhood(of: ${listOf(of)}) { ties { id } }`, {
        ...lens,
        ...(knownAt !== undefined && { knownAt }),
      });
      return neighbourhood.ties.length;
    }));

  test('with the sides swapped, the changes are mirrored', () =>
    often(async (world, { knownAt, ...lens }) => {
      const text =
        'query ($left: LensInput!, $right: LensInput!, $of: [ID!], $knownAt: String) @lens(knownAt: $knownAt) { compare(left: $left, right: $right, of: $of, first: 500) { edges { node { tie kind } } } }';
      const [one, other] = [
        { ...lens, validAt: laws.day() },
        { ...lens, validAt: laws.day() },
      ];
      const changes = async (left: object, right: object) => {
        const { compare } = await laws.askDocument(text, { left, right, of: laws.ids(world, 'State', 'Organisation'), knownAt });
        return compare.edges.map(({ node }: Answer) => `${node.kind} ${node.tie}`);
      };
      const there = await changes(one, other);
      const turned: Record<string, string> = { APPEARED: 'GONE', GONE: 'APPEARED', ALTERED: 'ALTERED' };
      expect((await changes(other, one)).map((change: string) => change.replace(/^\w+/, (kind) => turned[kind]!))).toEqual(there);
      return there.length;
    }));
});
