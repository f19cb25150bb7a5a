/** Laws of search: how the results for one text must relate to the results for another, for any world and lens. */
import { oneOf } from '../oracle/lens/random';
import { listSeeds } from '../support/seeds';
import { type Answer, type AskedLens, LawWorld, sorted, TELLINGS } from './law-world';

const KINDS = ['State', 'Organisation', 'Person', 'Post', 'Treaty', 'Event', 'Source'] as const;

describe.each(listSeeds('laws'))('laws of search, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  beforeAll(() => laws.open());
  afterAll(() => laws.close());

  const find = async (text: string, lens: AskedLens, rest = 'first: 100'): Promise<Answer> =>
    (
      await laws.ask(
        `search(text: ${JSON.stringify(text)}, ${rest}) { totalCount truncated pageInfo { hasNextPage endCursor } edges { kind score matches { field } node { ... on Entity { id } } } }`,
        lens,
      )
    ).search;
  const idsOf = ({ edges }: Answer): string[] => sorted(edges.map(({ node }: Answer) => node.id));
  /** A word that occurs in names: of a world, of a kind, or of one entity of a kind. */
  const word = (tag: string) => oneOf(laws.random, [tag, 'state', 'person', 'treaty', 'source', '0', '1']);

  test('the pages together are the complete list, better matches first', () =>
    laws.often(async ({ tag }, lens) => {
      // The beginning of a longer word has a lower score.
      const text = oneOf(laws.random, ['s', 'p', tag]);
      const whole = await find(text, lens);
      const paged: Answer[] = [];
      for (let after = ''; ; ) {
        const page = await find(text, lens, `first: 7${after}`);
        paged.push(...page.edges);
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(paged).toEqual(whole.edges);
      expect([whole.totalCount, whole.truncated]).toEqual([whole.edges.length, false]);
      const scores = whole.edges.map(({ score }: Answer) => score);
      expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a));
      return whole.totalCount;
    }));

  test('the matches of one kind and of all other kinds are the matches of all kinds', () =>
    laws.often(async ({ tag }, lens) => {
      const kind = oneOf(laws.random, KINDS);
      const others = KINDS.filter((other) => other !== kind);
      const [of, rest] = [await find(tag, lens, `first: 100, kinds: [${kind}]`), await find(tag, lens, `first: 100, kinds: [${others}]`)];
      expect(of.edges.every((edge: Answer) => edge.kind === kind)).toBe(true);
      expect(sorted([...idsOf(of), ...idsOf(rest)])).toEqual(idsOf(await find(tag, lens)));
      return of.edges.length;
    }));

  test('one more word never finds more', () =>
    laws.often(async ({ tag }, lens) => {
      const [one, other] = [tag, word(tag)];
      const both = idsOf(await find(`${one} ${other}`, lens));
      const [ofOne, ofOther] = [await find(one, lens), await find(other, lens)];
      expect(idsOf(ofOne)).toEqual(expect.arrayContaining(both));
      if (ofOther.totalCount <= 100) expect(idsOf(ofOther)).toEqual(expect.arrayContaining(both));
      return both.length;
    }));

  test('the order of the words, capitals and accents change nothing in what is found', () =>
    laws.often(async ({ tag }, lens) => {
      const text = `${tag} ${word(tag)}`;
      const found = idsOf(await find(text, lens));
      for (const other of [text.split(' ').reverse().join(' '), text.toUpperCase(), text.replaceAll('s', 'ś').replaceAll('e', 'é')])
        expect({ other, found: idsOf(await find(other, lens)) }).toEqual({ other, found });
      return found.length;
    }));

  test('later recordings find everything found before, and each match opens under the same lens', () =>
    laws.often(async ({ tag }, { knownAt: _knownAt, ...lens }) => {
      let before: string[] = [];
      for (let seq = 1; seq <= TELLINGS; seq += 1) {
        const known = { ...lens, knownAt: `#${seq}` };
        const found = idsOf(await find(tag, known));
        expect(found).toEqual(expect.arrayContaining(before));
        before = found;
        const open = oneOf(laws.random, found);
        if (open) expect((await laws.ask(`entity(id: "${open}") { id }`, known)).entity).toEqual({ id: open });
      }
      return before.length;
    }));
});
