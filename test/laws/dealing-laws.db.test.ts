/** Laws of dossier, timeline and contested: how two answers must relate to each other, for any world and lens. */
import { record } from '../../src/recorder/recorder';
import { oneOf, randomOf } from '../oracle/lens/random';
import { randomWorld, type World } from '../oracle/lens/random-history';
import { listSeeds } from '../support/seeds';
import { type Answer, type AskedLens, LawWorld, listOf } from './law-world';
import { factsOfWorld } from './world-facts';

const ENTRY = 'tie { id } spell { start end endStatus assertions { id } } earliest uncertain';

describe.each(listSeeds('laws'))('laws of dealings, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  beforeAll(() => laws.open());
  afterAll(() => laws.close());

  const actors = (world: World) => laws.ids(world, 'State', 'Organisation', 'Person');
  /** Tests a law when everything of the world is recorded. */
  const often = (law: (world: World, lens: AskedLens) => Promise<number>) =>
    laws.often((world, { knownAt: _knownAt, ...lens }) => law(world, lens));

  test('a dossier of b and a is the dossier of a and b with the sides swapped', () =>
    often(async (world, lens) => {
      const a = oneOf(laws.random, actors(world));
      const b = oneOf(
        laws.random,
        actors(world).filter((id) => id !== a),
      );
      const sections = `totals { ties meetings treaties sharedOrganisations events disputes thirdParties sources }
        ties { id } meetings { event { id } } treaties { treaty { id } stage standing } sharedOrganisations { organisation { id } intervals { start end } }
        events { event { id } direction } thirdParties { actor { ... on Entity { id } } paths } sources { id }`;
      const dossier = async (one: string, other: string) =>
        (await laws.ask(`dossier(a: "${one}", b: "${other}") { ${sections} }`, lens)).dossier;
      const [there, back] = [await dossier(a, b), await dossier(b, a)];
      const turned: Record<string, string> = { A_TO_B: 'B_TO_A', B_TO_A: 'A_TO_B', MUTUAL: 'MUTUAL', UNDIRECTED: 'UNDIRECTED' };
      const events = back.events.map(({ event, direction }: Answer) => ({ event, direction: turned[direction] }));
      expect({ ...back, events }).toEqual(there);
      return there.totals.sources;
    }));

  const timeline = async (args: string, lens: AskedLens, rest = ''): Promise<Answer> =>
    (
      await laws.ask(
        `timeline(${args}) { totalCount undated densities { entries } pageInfo { hasNextPage endCursor } edges { node { ${ENTRY} } } ${rest} }`,
        lens,
      )
    ).timeline;

  /** Every page of this size, one after the other; `between` runs after the first. */
  async function pages(args: string, lens: AskedLens, between: () => Promise<unknown> = async () => {}): Promise<Answer[]> {
    const all: Answer[] = [];
    for (let after = ''; ; ) {
      const page = await timeline(`${args}, first: 4${after}`, lens);
      all.push(...page.edges);
      if (!page.pageInfo.hasNextPage) return all;
      if (after === '') await between();
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
  }

  test('the pages of a timeline together are the complete timeline, and its densities add up to its total', () =>
    often(async (world, lens) => {
      const args = `of: ${listOf(laws.ids(world, 'State', 'Person'))}`;
      const whole = await timeline(`${args}, first: 500`, lens);
      expect(await pages(args, lens)).toEqual(whole.edges);
      expect(whole.totalCount).toBe(whole.edges.length);
      expect(whole.densities.reduce((sum: number, { entries }: Answer) => sum + entries, whole.undated)).toBe(whole.totalCount);
      return whole.totalCount;
    }));

  test('a wider window never loses an entry', () =>
    often(async (world, lens) => {
      const of = `of: ${listOf(laws.ids(world, 'State'))}, first: 500`;
      const [narrow, wide] = [
        await timeline(`${of}, from: "1995", to: "1997-06"`, lens),
        await timeline(`${of}, from: "1994-03", to: "1999"`, lens),
      ];
      expect(wide.edges).toEqual(expect.arrayContaining(narrow.edges));
      return narrow.edges.length;
    }));

  const contested = async (args: string, lens: AskedLens): Promise<Answer> =>
    (
      await laws.ask(
        `contested(${args}) { totalCount counts { count } pageInfo { hasNextPage endCursor } edges { node { id standing voices { id } sides { says assertions { id } } } } }`,
        lens,
      )
    ).contested;

  test('the pages of contested items together are the complete list, those with more voices first', () =>
    often(async (world, lens) => {
      const of = `of: ${listOf(laws.ids(world, 'State'))}`;
      const whole = await contested(`${of}, first: 500`, lens);
      const paged: Answer[] = [];
      for (let after = ''; ; ) {
        const page = await contested(`${of}, first: 3${after}`, lens);
        paged.push(...page.edges);
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(paged).toEqual(whole.edges);
      expect(whole.counts.reduce((sum: number, { count }: Answer) => sum + count, 0)).toBe(whole.totalCount);
      const voices = whole.edges.map(({ node }: Answer) => node.voices.length);
      expect(voices).toEqual([...voices].sort((x: number, y: number) => y - x));
      return whole.totalCount;
    }));

  test('items with one of two standings are the items with the first and the items with the second', () =>
    often(async (world, lens) => {
      const of = `of: ${listOf(laws.ids(world, 'State', 'Person'))}, first: 500`;
      const ids = async (standings: string) =>
        (await contested(`${of}, standings: ${standings}`, lens)).edges.map(({ node }: Answer) => node.id).sort();
      const either = await ids('[DIFFERING, DISPUTED]');
      expect(either).toEqual([...(await ids('[DIFFERING]')), ...(await ids('[DISPUTED]'))].sort());
      return either.length;
    }));

  test('contested ties of one type, asked without ids, are those that a question with ids finds', () =>
    often(async (world, lens) => {
      const of = new Set(laws.ids(world, 'State', 'Organisation'));
      const all = await laws.ask('contested(first: 500, tieTypes: [MEMBER_OF]) { edges { node { id subject { id } } } }', lens);
      const named = await laws.ask(
        `contested(of: ${listOf([...of])}, first: 500, tieTypes: [MEMBER_OF]) { edges { node { id subject { id } } } }`,
        lens,
      );
      expect(all.contested.edges.filter(({ node }: Answer) => of.has(node.subject.id))).toEqual(named.contested.edges);
      return named.contested.edges.length;
    }));

  test('what is recorded between two pages neither moves nor repeats an entry', async () => {
    const world = laws.world();
    const args = `of: ${listOf(laws.ids(world, 'State'))}`;
    const whole = await timeline(`${args}, first: 500`, {});
    expect(whole.totalCount).toBeGreaterThan(0);
    // Records until the newest timeline changes: not every random recording is about these states.
    const telling = async () => {
      for (let more = 1; more <= 20; more += 1) {
        const facts = factsOfWorld(randomWorld(randomOf(seed + more), world.tag, 1));
        await record(laws.db, facts, { key: `meanwhile ${more}`, by: 'tester', why: 'more was told' });
        if ((await timeline(`${args}, first: 500`, {})).totalCount !== whole.totalCount) return;
      }
      throw new Error('nothing that was told is about these states');
    };
    expect(await pages(args, {}, telling)).toEqual(whole.edges);
  });

  test('a cursor of another question, or from after the point of knowledge, is refused', async () => {
    const of = listOf(laws.ids(laws.world(), 'State'));
    const { pageInfo } = await timeline(`of: ${of}, first: 1`, {});
    // A page without entries has no cursor.
    expect(pageInfo.endCursor).toEqual(expect.any(String));
    const ask = (text: string) => laws.askDocument(text, {});
    expect((await ask(`{ contested(of: ${of}, after: "${pageInfo.endCursor}") { totalCount } }`)).errors[0]).toMatch(
      'is not a cursor of this contested',
    );
    expect(
      (await ask(`query @lens(knownAt: "#1") { timeline(of: ${of}, first: 1, after: "${pageInfo.endCursor}") { totalCount } }`)).errors[0],
    ).toMatch('Accepted: a cursor of a page read by #1');
  });
});
