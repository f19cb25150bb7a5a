/** A timeline with a first day shows, at each place, the spell that begins there, not another spell of the same tie. */
import { useSeededSchema } from '../support/seeded-schema';

interface Entry {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly tie: { readonly id: string; readonly type: string; readonly object: { readonly id: string } };
  readonly spell: {
    readonly start: string | null;
    readonly end: string | null;
    readonly endStatus: string;
    readonly assertions: readonly { readonly id: string }[];
  };
}

describe('timeline of Pakistan from 2018', () => {
  const { ask } = useSeededSchema();

  const entries = async (policy: string, window: string): Promise<Entry[]> => {
    const query = `query @lens(policy: ${policy}) { timeline(of: ["state:PAK"], ${window} tieTypes: [MEMBER_OF, PARTY_TO], first: 500) { edges { node {
      earliest latest tie { id type object { id } } spell { start end endStatus assertions { id } } } } } }`;
    const { timeline }: { timeline: { edges: { node: Entry }[] } } = await ask(query);
    return timeline.edges.map(({ node }) => node);
  };
  const text = (entry: Entry) => JSON.stringify(entry);

  test.each(['ALL', 'CONSENSUS', 'MOST_RELIABLE', 'LATEST'])(
    'shows under %s what the complete timeline shows at the same places',
    async (policy) => {
      const whole = await entries(policy, '');
      const windowed = await entries(policy, 'from: "2018",');
      expect(windowed.length).toBeGreaterThan(0);
      const all = new Set(whole.map(text));
      expect(windowed.filter((entry) => !all.has(text(entry)))).toEqual([]);
    },
  );

  test('the Indus treaty begins in 1961 with its entry into force, and the SCO in 2017 with full membership', async () => {
    const found = await entries('ALL', 'from: "2018",');
    expect(found.length).toBeLessThan((await entries('ALL', '')).length);
    const of = (object: string) =>
      found.filter(({ tie }) => tie.object.id === object).map(({ earliest, spell }) => [earliest, spell.start, spell.end, spell.endStatus]);
    for (const [earliest, start] of [...of('treaty:indus-waters-1960'), ...of('organisation:SCO'), ...of('organisation:commonwealth')])
      expect(start?.startsWith(earliest!.slice(0, 4)) ?? true).toBe(true);
    expect(of('treaty:indus-waters-1960')).toContainEqual(['1961-01-12', '1961-01-12', null, expect.any(String)]);
    expect(of('organisation:SCO')).toContainEqual(['2017-06-09', '2017-06-09', null, 'ONGOING']);
  });
});
