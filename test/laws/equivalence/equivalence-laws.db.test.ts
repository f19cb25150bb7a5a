/** Laws of SAME judgements: a world recorded under several ids of an entity, judged to be the same, answers as if recorded under one id. */
import { judgeSame, retract } from '../../../src/recorder/recorder';
import { oneOf } from '../../oracle/lens/random';
import type { World } from '../../oracle/lens/random-history';
import { listSeeds } from '../../support/seeds';
import { type AskedLens, LawWorld, TELLINGS, TURNS } from '../law-world';
import { askAll } from './questions-asked';
import { asToldOnce, ENTRIES, inOrderOfWords, splitWorld } from './split-world';

const BY = { by: 'tester', why: 'a law' };
/** This number of worlds is recorded a second and a third time. */
const JUDGED = 3;
/** Draws for each turn, because the lens can hide most of a world. */
const MOST_DRAWS = 20;
type Three = readonly [string, string, string];

describe.each(listSeeds('laws'))('laws of SAME judgements, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  /** Entities of each world for all questions; only the first state and the person are recorded under several ids. */
  const things = ({ tag }: World): Three => [`state:${tag}-0`, `person:${tag}-0`, `state:${tag}-1`];
  const split = (letter: string) => laws.worlds.slice(0, JUDGED).map((world) => splitWorld(world, letter, things(world).slice(0, 2)));
  const [there, turned] = [split('t'), split('u')];
  let apartAnswers: unknown[];

  beforeAll(async () => {
    await laws.open([...there, ...turned]);
    apartAnswers = await Promise.all(there.map((world) => askAll(laws, things(world), {})));
    for (const world of [...there, ...turned]) await judgeAll(world, 'SAME');
  });
  afterAll(() => laws.close());

  /**
   * In worlds `t`: the second is the first, and the third is the second. In the other worlds the order of pairs and of the ids in each is
   * reversed.
   */
  async function judgeAll(world: World, judgement: 'SAME' | 'DIFFERENT' | 'UNSURE'): Promise<void> {
    for (const id of things(world).slice(0, 2)) {
      const [one, two, three] = ENTRIES.map((entry) => `${id}${entry}`) as unknown as Three;
      const [first, last] = [[one, two] as const, [two, three] as const];
      const pairs = world.tag.startsWith('t') ? [first, last] : [last.toReversed(), first.toReversed()];
      for (const [a, b] of pairs) await judgeSame(laws.db, { a: a!, b: b!, judgement, ...BY });
    }
  }

  /** Any of the ids of each. */
  const anyOf = ([a, b, c]: Three): Three => [`${a}${oneOf(laws.random, ENTRIES)}`, `${b}${oneOf(laws.random, ENTRIES)}`, c];
  const comparable = (answers: unknown, letter: string) => inOrderOfWords(asToldOnce(answers, letter));
  const newest = async () => Number((await laws.ask('lens { knownAt { seq } }')).lens.knownAt.seq);
  const asked = async (letter: string, { tag }: World, ids: (of: Three) => Three, lens: AskedLens) => {
    const world = { tag: `${letter}${tag.slice(1)}` } as World;
    const own = lens.assertedBy?.map((id) => id.replace(`:${tag}-`, `:${world.tag}-`));
    const answers = await askAll(laws, ids(things(world)), own ? { ...lens, assertedBy: own } : lens);
    return comparable(answers, letter);
  };
  /** Without the source of the judgements, which a dossier lists where it relies on them. */
  const withoutJudge = (answers: unknown): unknown =>
    JSON.parse(JSON.stringify(answers), (_, value) => {
      if (!Array.isArray(value?.sources)) return value;
      const sources = value.sources.filter(({ id }: { id: string }) => id !== 'source:editors');
      return { ...value, sources, totals: { ...value.totals, sources: sources.length } };
    });
  /** The number of ties in the answers. */
  const tiesIn = (answers: unknown): number => JSON.stringify(answers).split('spells').length - 1;
  /** Tests a law on answers that contain ties. */
  const sometimes = async (law: (world: World, lens: AskedLens) => Promise<number>) => {
    const turns = Math.ceil(TURNS / 3);
    for (let held = 0, draws = 0; held < turns; draws += 1) {
      if (draws === turns * MOST_DRAWS) throw new Error(`only ${held} of ${draws} random worlds and lenses held anything to test`);
      const world = oneOf(laws.random, laws.worlds.slice(0, JUDGED));
      const { knownAt: _knownAt, background: _background, ...lens } = laws.lens(world);
      const found = await law(world, { ...lens, policy: oneOf(laws.random, ['ALL', 'ALL', 'MOST_RELIABLE', 'LATEST'] as const) });
      if (found > 0) held += 1;
    }
  };

  test(
    'assertions under three ids that are judged the same give the answers of one id, whichever id is asked',
    () =>
      sometimes(async (world, lens) => {
        const once = await asked('w', world, (of) => of, lens);
        expect(withoutJudge(await asked('t', world, anyOf, lens))).toEqual(once);
        return tiesIn(once);
      }),
    120_000,
  );

  test(
    'the order and the direction of the judgements change nothing',
    () =>
      sometimes(async (world, lens) => {
        const turnedRound = await asked('u', world, anyOf, lens);
        expect(turnedRound).toEqual(await asked('t', world, anyOf, lens));
        return tiesIn(turnedRound);
      }),
    120_000,
  );

  test('at a recording before the judgements, nothing is judged the same', async () => {
    const before = { knownAt: `#${TELLINGS}` };
    expect(tiesIn(apartAnswers)).toBeGreaterThan(0);
    for (const [at, world] of there.slice(0, 2).entries()) expect(await askAll(laws, things(world), before)).toEqual(apartAnswers[at]);
  });

  test('a perspective without the judge and without background treats no entities as the same', async () => {
    for (const world of there.slice(0, 2)) {
      const alone = { assertedBy: [world.voices[0]!], background: false };
      expect(await askAll(laws, things(world), alone)).toEqual(await askAll(laws, things(world), { ...alone, knownAt: `#${TELLINGS}` }));
      const heard = { ...alone, assertedBy: [...alone.assertedBy, 'source:editors'] };
      expect(comparable(await askAll(laws, things(world), heard), 't')).not.toEqual(
        comparable(await askAll(laws, things(world), alone), 't'),
      );
    }
  });

  test('one voice is not a consensus that they are the same', async () => {
    const world = there[0]!;
    const lens = { policy: 'CONSENSUS' as const };
    expect(await askAll(laws, things(world), lens)).toEqual(await askAll(laws, things(world), { ...lens, knownAt: `#${TELLINGS}` }));
  });

  test('the opposite judgement restores the earlier answers, and what was known in between stays', async () => {
    const world = laws.worlds[0]!;
    const whole = await asked('t', world, (of) => of, {});
    expect(tiesIn(whole)).toBeGreaterThan(tiesIn(comparable(apartAnswers[0], 't')));
    const between = `#${await newest()}`;
    for (const undo of [() => judgeAll(there[0]!, 'DIFFERENT'), () => judgeAll(there[0]!, 'UNSURE'), retractAll]) {
      await undo();
      expect(await askAll(laws, things(there[0]!), {})).toEqual(apartAnswers[0]);
      expect(await asked('t', world, anyOf, { knownAt: between })).toEqual(whole);
      await judgeAll(there[0]!, 'SAME');
      expect(await asked('t', world, anyOf, {})).toEqual(whole);
    }
  });

  async function retractAll(): Promise<void> {
    const rows = await laws.db.run({ cypher: 'MATCH ()-[e:SAME_AS]->() RETURN DISTINCT e.assertionId AS id', params: {} });
    await retract(laws.db, { assertions: rows.map((row) => row['id'] as string), ...BY });
  }
});
