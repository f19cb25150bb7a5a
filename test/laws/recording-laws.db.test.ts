/** Laws of recording, seen through the public API: order, repetition, and what does not depend on them. */
import { prepareDatabase, record } from '../../src/recorder/recorder';
import { randomOf } from '../oracle/lens/random';
import type { World } from '../oracle/lens/random-history';
import { listSeeds } from '../support/seeds';
import { emptyDatabase } from '../support/test-database';
import { type Answer, LawWorld, listOf, worldWithTies } from './law-world';
import { factsOfWorld } from './world-facts';

describe.each(listSeeds('laws'))('laws of recording, SEED=%i', (seed) => {
  const laws = new LawWorld(seed);
  const [world, stranger] = ['one', 'other'].map((tag, at) => worldWithTies(randomOf(seed + at), tag, 1)) as [World, World];
  beforeAll(() => laws.open());
  afterAll(() => laws.close());

  /** Everything that a reader can see of the world, without the instants of recording. */
  async function everything(): Promise<Answer> {
    const ids = laws.ids(world, 'State', 'Organisation');
    const edge = 'versionId tieId start end endStatus standing voices { id } source { id } locator';
    const list = (name: string) => `${name}Connection(first: 200) { totalCount edges { node { id } properties { ${edge} } } }`;
    const lists = ['memberships', 'treaties', 'participations', 'missions'].map(list).join(' ');
    const answer = await laws.ask(
      `states(where: { id: { in: ${listOf(ids)} } }, first: 100) { edges { node { id name ${lists} } } } neighbourhood(of: ${listOf(ids)}, hops: 2) { order size entities { hops entity { id } } ties { id standing spells { start end assertions { id } } } }`,
    );
    for (const { node } of answer.states.edges)
      for (const value of Object.values(node) as Answer[])
        value.edges?.sort((a: Answer, b: Answer) => (a.properties.versionId < b.properties.versionId ? -1 : 1));
    return answer;
  }

  async function readAfter(tell: () => Promise<unknown>): Promise<Answer> {
    await emptyDatabase(laws.db);
    await prepareDatabase(laws.db);
    await tell();
    return everything();
  }

  const about = { key: 'law', by: 'tester', why: 'a law' };
  const facts = factsOfWorld(world);

  test('the order in which facts are recorded makes no difference', async () => {
    const forwards = await readAfter(() => record(laws.db, facts, about));
    expect(forwards.neighbourhood.ties.length).toBeGreaterThan(3);
    expect(await readAfter(() => record(laws.db, [...facts].reverse(), about))).toEqual(forwards);
  });

  test('one batch or many make no difference', async () => {
    const atOnce = await readAfter(() => record(laws.db, facts, about));
    expect(facts.length).toBeGreaterThan(7);
    expect(await readAfter(() => record(laws.db, facts, { ...about, batchSize: 7 }))).toEqual(atOnce);
  });

  test('recording the same facts twice changes nothing', async () => {
    const once = await readAfter(() => record(laws.db, facts, about));
    const { recording } = await record(laws.db, facts, { ...about, key: 'again' });
    expect(recording).toBeNull();
    expect(await everything()).toEqual(once);
  });

  test('an unrelated world changes nothing', async () => {
    const alone = await readAfter(() => record(laws.db, facts, about));
    const { recording } = await record(laws.db, factsOfWorld(stranger), { ...about, key: 'stranger' });
    expect(recording?.seq).toBe(2);
    expect(await everything()).toEqual(alone);
  });
});
