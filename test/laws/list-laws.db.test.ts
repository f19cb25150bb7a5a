/** Laws of lists: pages, counts, filters, aliases and variables, for any world and lens. */
import { oneOf } from '../oracle/lens/random';
import type { World } from '../oracle/lens/random-history';
import { listSeeds } from '../support/seeds';
import { type Answer, type AskedLens, LawWorld, listOf, sorted } from './law-world';

const KINDS = [
  ['State', 'states', 'MEMBER_OF memberships', 'PARTY_TO treaties'],
  ['Organisation', 'organisations', 'MEMBER_OF members', 'PARTY_TO treaties'],
  ['Person', 'persons', 'HOLDS tenures', 'PARTICIPATED_IN participations'],
] as const;

describe.each(listSeeds('laws'))('laws of lists, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  beforeAll(() => laws.open());
  afterAll(() => laws.close());

  function drawn(world: World) {
    const [label, root, ...lists] = oneOf(laws.random, KINDS);
    const list = `${oneOf(laws.random, lists).split(' ')[1]}Connection`;
    return { label, root, list, ids: laws.ids(world, label) };
  }

  /** The versions in a list of an entity. */
  async function list(root: string, id: string, field: string, args: string, lens: AskedLens): Promise<Answer> {
    const answer = await laws.ask(
      `${root}(where: { id: { eq: "${id}" } }) { edges { node { list: ${field}(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor properties { versionId standing } } } } } }`,
      lens,
    );
    return answer[root].edges[0]?.node.list ?? null;
  }

  const versions = (page: Answer): string[] => (page?.edges ?? []).map(({ properties }: Answer) => properties.versionId);

  test('the pages together are the complete list', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      let beyondOnePage = 0;
      for (const id of ids) {
        const whole = await list(root, id, field, 'first: 200', lens);
        const pages: string[] = [];
        for (let after = ''; ; ) {
          const page = await list(root, id, field, `first: 1${after}`, lens);
          pages.push(...versions(page));
          if (!page?.pageInfo.hasNextPage) break;
          after = `, after: "${page.pageInfo.endCursor}"`;
        }
        expect(pages).toEqual(versions(whole));
        beyondOnePage += Math.max(0, pages.length - 1);
      }
      return beyondOnePage;
    }));

  test('totalCount is the number of rows', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      let counted = 0;
      for (const id of ids) {
        const whole = await list(root, id, field, 'first: 200', lens);
        if (whole) expect(whole.totalCount).toBe(whole.edges.length);
        counted += whole?.totalCount ?? 0;
      }
      const answer = await laws.ask(
        `${root}(first: 100, where: { id: { in: ${listOf(ids)} } }) { totalCount edges { node { id } } }`,
        lens,
      );
      expect(answer[root].totalCount).toBe(answer[root].edges.length);
      return counted;
    }));

  test('a shorter page is the beginning of a longer one', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      const id = oneOf(laws.random, ids);
      const longer = versions(await list(root, id, field, 'first: 7', lens));
      expect(versions(await list(root, id, field, 'first: 3', lens))).toEqual(longer.slice(0, 3));
      return longer.length;
    }));

  test('the union of two filters gives what each of them gives', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      const [one, other] = ['{ edge: { standing: { eq: UNIQUE } } }', '{ edge: { credibility: { lte: 3 } } }'];
      let found = 0;
      for (const id of ids) {
        const of = async (where: string) => versions(await list(root, id, field, `first: 200, where: ${where}`, lens));
        const either = await of(`{ OR: [${one}, ${other}] }`);
        expect(sorted(either)).toEqual(sorted([...new Set([...(await of(one)), ...(await of(other))])]));
        found += either.length;
      }
      return found;
    }));

  test('a filter and its negation share nothing and leave nothing out', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      const test = '{ edge: { credibility: { lte: 3 } } }';
      let found = 0;
      for (const id of ids) {
        const of = async (args: string) => versions(await list(root, id, field, `first: 200${args}`, lens));
        const both = [...(await of(`, where: ${test}`)), ...(await of(`, where: { NOT: ${test} }`))];
        expect(sorted(both)).toEqual(sorted(await of('')));
        found += both.length;
      }
      return found;
    }));

  test('a filter that matches nothing gives an empty list, not an error', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      const id = oneOf(laws.random, ids);
      const page = await list(root, id, field, 'first: 5, where: { node: { id: { eq: "state:nowhere" } } }', lens);
      if (page) expect([page.totalCount, page.edges, page.pageInfo.hasNextPage]).toEqual([0, [], false]);
      const answer = await laws.ask(`${root}(where: { id: { in: [] } }) { totalCount edges { node { id } } }`, lens);
      expect(answer[root]).toEqual({ totalCount: 0, edges: [] });
      return versions(await list(root, id, field, 'first: 5', lens)).length;
    }));

  test('another alias changes nothing but the key', () =>
    laws.often(async (world, lens) => {
      const { root, list: field, ids } = drawn(world);
      const asked = `${root}(first: 100, where: { id: { in: ${listOf(ids)} } }) { edges { node { id x: ${field}(first: 3) { edges { properties { versionId } } } } } }`;
      const plain = await laws.ask(asked, lens);
      const renamed = await laws.ask(`other: ${asked.replace(' x: ', ' y: ')}`, lens);
      expect(JSON.parse(JSON.stringify(renamed.other).replaceAll('"y"', '"x"'))).toEqual(plain[root]);
      return plain[root].edges.length;
    }));

  test('a question asked twice in one operation gets the same answer twice', () =>
    laws.often(async (world, lens) => {
      const { root, ids } = drawn(world);
      const asked = `${root}(first: 100, where: { id: { in: ${listOf(ids)} } }) { edges { node { id name } } }`;
      const { a, b } = await laws.ask(`a: ${asked} b: ${asked}`, lens);
      expect(a).toEqual(b);
      return a.edges.length;
    }));

  test('a variable that is absent has its default, one that is null has none', async () => {
    const text =
      'query ($first: Int = 2, $day: EDTF) @lens(validAt: $day) { lens { validAt } states(first: $first) { edges { node { id } } } }';
    const absent = await laws.askDocument(text, {});
    expect(absent.states.edges).toHaveLength(2);
    expect(absent.lens.validAt).toBeNull();
    const empty = await laws.askDocument(text, { first: null, day: null });
    expect(empty.states.edges.length).toBeGreaterThan(2);
    expect(empty.lens.validAt).toBeNull();
    expect((await laws.askDocument(text, { first: 1, day: '1995-05-05' })).lens.validAt).toBe('1995-05-05');
  });

  test('a literal and a variable with the same value give the same answer', () =>
    laws.often(async (world) => {
      const day = laws.day();
      const ids = laws.ids(world, 'State');
      const body = `{ states(where: { id: { in: ${listOf(ids)} } }) { edges { node { id membershipsConnection { totalCount } } } } }`;
      const literal = await laws.askDocument(`query @lens(validAt: "${day}") ${body}`, {});
      expect(literal).toEqual(await laws.askDocument(`query ($day: EDTF) @lens(validAt: $day) ${body}`, { day }));
      return literal.states.edges.reduce((sum: number, { node }: Answer) => sum + node.membershipsConnection.totalCount, 0);
    }));
});
