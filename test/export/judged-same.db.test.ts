/** Exports contain what their questions answer with if ids are judged to be the same, and the judgements. */
import { entity, membership } from '../recorder/facts';
import { useRecordedSchema } from '../support/seeded-schema';
import { exported } from './exported';

const ALWAYS = { start: '..', end: null, endStatus: 'ONGOING' } as const;
const judged = (a: string, b: string, judgement: string) =>
  membership(a, b, {
    type: 'SAME_AS',
    spell: ALWAYS,
    sourceId: 'source:judge',
    assertedBy: 'organisation:judge',
    attributes: { judgement },
  });
const tie = (type: string, subject: string, object: string, key: string) => membership(subject, object, { type, key, attributes: {} });

describe('an export of an area in which ids are judged to be the same', () => {
  const world = useRecordedSchema([
    ...['source:one', 'source:judge', 'organisation:judge', 'organisation:body', 'organisation:unsure'].map((id) => entity(id)),
    ...['one', 'one-again', 'one-perhaps', 'two', 'three'].map((name) => entity(`state:${name}`)),
    ...['treaty', 'treaty-again'].map((name) => entity(`treaty:${name}`, { ambit: 'BILATERAL', instrument: 'AGREEMENT' })),
    judged('state:one', 'state:one-again', 'SAME'),
    judged('state:one', 'state:one-perhaps', 'UNSURE'),
    judged('treaty:treaty', 'treaty:treaty-again', 'SAME'),
    tie('RIVAL_OF', 'state:one-again', 'state:two', 'again'),
    membership('state:one-again', 'organisation:body'),
    membership('state:two', 'organisation:body'),
    membership('state:one-perhaps', 'organisation:unsure'),
    membership('state:two', 'organisation:unsure'),
    ...['state:one', 'state:two'].flatMap((state) =>
      ['treaty:treaty', 'treaty:treaty-again'].map((treaty) =>
        membership(state, treaty, { type: 'PARTY_TO', attributes: { status: 'PARTY' } }),
      ),
    ),
  ]);

  const SAME_STATE = 'state:one SAME_AS state:one-again';
  const SAME_TREATY = 'treaty:treaty SAME_AS treaty:treaty-again';

  interface Graph {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly key: string; readonly source: string; readonly type: string; readonly target: string }[];
  }

  async function graphOf(values: Readonly<Record<string, string>>) {
    const { files } = await exported(world.db, 'json', values);
    const { nodes, edges } = JSON.parse(files.get('export.json')!.toString()) as Graph;
    return {
      nodes: nodes.map(({ id }) => id),
      ids: edges.map(({ key }) => key).sort(),
      ties: edges.map(({ source, type, target }) => `${source} ${type} ${target}`).sort(),
    };
  }

  /** The ids of all ties at any depth of an answer. */
  const tieIdsIn = (answer: unknown): string[] => [...JSON.stringify(answer).matchAll(/"id":"(tie:[^"]+)"/g)].map(([, id]) => id as string);

  test('contains the ties of a dossier, whichever id they hang on', async () => {
    const answer = await world.ask(`{ dossier(a: "state:one", b: "state:two") {
      ties(first: 100) { id } treaties(first: 100) { parties { tie { id } } }
      sharedOrganisations(first: 100) { memberships { id } } } }`);
    const { nodes, ids, ties } = await graphOf({ dossier: 'state:one,state:two' });
    expect(ties).toEqual([
      'state:one PARTY_TO treaty:treaty',
      'state:one PARTY_TO treaty:treaty-again',
      SAME_STATE,
      'state:one-again MEMBER_OF organisation:body',
      'state:one-again RIVAL_OF state:two',
      'state:two MEMBER_OF organisation:body',
      'state:two PARTY_TO treaty:treaty',
      'state:two PARTY_TO treaty:treaty-again',
      SAME_TREATY,
    ]);
    expect(new Set(tieIdsIn(answer)).size).toBe(7);
    expect(ids).toEqual(expect.arrayContaining(tieIdsIn(answer)));
    expect(nodes).toEqual(expect.arrayContaining(['state:one', 'state:one-again', 'organisation:judge']));
  });

  test('contains the ties of paths, of surroundings and of a timeline', async () => {
    const paths = await world.ask(`{ paths(from: "state:one", to: "organisation:body", tieTypes: [MEMBER_OF, RIVAL_OF]) {
      paths { hops { tie { id } } } } }`);
    const along = await graphOf({ paths: 'state:one,organisation:body', 'tie-types': 'MEMBER_OF,RIVAL_OF' });
    expect(tieIdsIn(paths).length).toBeGreaterThan(0);
    expect(along.ids).toEqual(expect.arrayContaining(tieIdsIn(paths)));
    expect(along.ties).toContain('state:one-again MEMBER_OF organisation:body');
    expect(along.ties).toContain(SAME_STATE);

    const around = await graphOf({ of: 'state:one' });
    const { neighbourhood } = await world.ask('{ neighbourhood(of: ["state:one"]) { ties { id } } }');
    expect(around.ids).toEqual(expect.arrayContaining(tieIdsIn(neighbourhood)));
    expect(around.ties).toContain('state:one-again RIVAL_OF state:two');
    expect(around.ties.filter((one) => one.includes('one-perhaps'))).toEqual([]);

    const { timeline } = await world.ask('{ timeline(of: ["state:one"], first: 100) { edges { node { tie { id } } } } }');
    const dated = await graphOf({ timeline: 'state:one' });
    expect(dated.ids).toEqual(expect.arrayContaining(tieIdsIn(timeline)));
    expect(dated.ties).toContain('state:one-again RIVAL_OF state:two');
  });

  test('is refused, as the question is, if both ends are the same', async () => {
    await expect(exported(world.db, 'json', { dossier: 'state:one,state:one-again' })).rejects.toThrow('is judged to be the same as a');
    await expect(exported(world.db, 'json', { paths: 'state:one,state:one-again' })).rejects.toThrow('is judged to be the same as from');
  });

  test('through a lens that hides the judgement, contains the ties of the one id', async () => {
    const { ties } = await graphOf({ dossier: 'state:one,state:two', 'asserted-by': 'organisation:judge', background: 'false' });
    expect(ties).toEqual([SAME_STATE]);
    const { ties: alone } = await graphOf({ dossier: 'state:one,state:two', 'asserted-by': 'source:one', background: 'false' });
    expect(alone).toContain('state:one PARTY_TO treaty:treaty');
    expect(alone).not.toContain('state:one-again MEMBER_OF organisation:body');
  });
});
