/** How a neighbourhood grows and is cut to size: ties come from memory, the expectation from an oracle that walks step by step. */
import type { MultiGraph } from 'graphology';
import { growNeighbourhood, type NeighbourAsk, type NeighbourReply } from '../../../src/questions/neighbourhood/grow-neighbourhood';
import { resolveNeighbourhood } from '../../../src/questions/neighbourhood/resolve';
import { atOnce } from '../../../src/turns';
import { type AroundQuestion, around } from '../../oracle/paths/around';
import { datedWorld, oneOf, randomOf, upTo } from '../../oracle/paths/dated-world';
import { tieGraph } from '../../oracle/paths/every-path';
import { someLens } from '../../oracle/paths/questions';

function grow(graph: MultiGraph, question: AroundQuestion, limit = 1e9) {
  const growing = growNeighbourhood(question.of, question.hops, limit);
  const asks: NeighbourAsk[] = [];
  let step = growing.next();
  while (!step.done) {
    if (step.value) asks.push(step.value);
    step = growing.next(step.value ? reply(step.value, graph, question) : []);
  }
  return { ...step.value, asks };
}

function reply({ ask, ids }: NeighbourAsk, graph: MultiGraph, { of, kinds, avoid }: AroundQuestion): NeighbourReply {
  if (ask === 'DEGREES') return new Map(ids.map((id) => [id, graph.degree(id)]));
  const open = (id: string) => of.includes(id) || (!avoid.includes(id) && (kinds?.includes(graph.getNodeAttribute(id, 'label')) ?? true));
  return ids
    .flatMap((from) =>
      graph.edges(from).map((id) => ({ id, type: graph.getEdgeAttribute(id, 'type'), from, to: graph.opposite(from, id) })),
    )
    .filter(({ to }) => open(to));
}

function* cases(count: number, seed: number) {
  const random = randomOf(seed);
  for (let index = 0; index < count; index++) {
    const world = datedWorld('w', random, 7 + upTo(random, 6), 10 + upTo(random, 30));
    const graph = tieGraph(world, someLens(world, random), null);
    const things = world.things.filter((thing) => thing.label !== 'Source').map((thing) => thing.id);
    const of = [...new Set([oneOf(random, things), ...(random() < 0.3 ? [oneOf(random, things)] : [])])].sort();
    const kinds = random() < 0.8 ? null : ['State', 'Event', 'Person'];
    const avoid = random() < 0.8 ? [] : things.filter((id) => !of.includes(id)).slice(0, 1);
    yield { index, random, graph, question: { of, hops: 1 + upTo(random, 4), kinds, avoid } };
  }
}

describe('growNeighbourhood', () => {
  test('finds everything within the hops, each at its distance, and every tie of the opened entities', () => {
    for (const { index, graph, question } of cases(800, 1)) {
      const expected = around(graph, question);
      const found = grow(graph, question);
      expect({ index, hops: Object.fromEntries(found.hops) }).toEqual({ index, hops: Object.fromEntries(expected.distance) });
      expect([...found.ties.keys()].sort()).toEqual(expected.ties.map(({ id }) => id).sort());
      expect(found.completeThrough).toBe(question.hops);
    }
  });

  test('one more hop never loses anything', () => {
    for (const { graph, question } of cases(300, 2)) {
      const less = grow(graph, question);
      const more = grow(graph, { ...question, hops: question.hops + 1 });
      expect([...more.hops.keys()]).toEqual(expect.arrayContaining([...less.hops.keys()]));
      expect([...more.ties.keys()]).toEqual(expect.arrayContaining([...less.ties.keys()]));
    }
  });

  test('under a limit it reads no more than that, and the rings it promises are complete', () => {
    let cuts = 0;
    for (const { index, graph, question } of cases(500, 3)) {
      const found = grow(graph, question, index % 25);
      const promised = around(graph, { ...question, hops: found.completeThrough });
      expect(found.examined).toBeLessThanOrEqual(index % 25);
      expect(Object.fromEntries([...found.hops].filter(([, hops]) => hops <= found.completeThrough))).toEqual(
        Object.fromEntries(promised.distance),
      );
      if (found.unopened.length > 0) cuts++;
      expect(found.completeThrough < question.hops).toBe(found.unopened.length > 0);
    }
    expect(cuts).toBeGreaterThan(50);
  });
});

describe('resolveNeighbourhood', () => {
  test('never keeps half a tie, keeps the nearest, and counts everything that it leaves out', () => {
    let left = 0;
    for (const { index, random, graph, question } of cases(800, 4)) {
      const { distance, ties } = around(graph, question);
      const found = grow(graph, question);
      const [first, firstTies] = [1 + upTo(random, 8), 1 + upTo(random, 12)];
      const kept = atOnce(resolveNeighbourhood(found, first, firstTies));
      const shown = kept.entities.map(({ id }) => id);
      const outside = [...distance.keys()].filter((id) => !shown.includes(id));
      expect(shown.slice(0, question.of.length)).toEqual(expect.arrayContaining([...question.of]));
      expect(shown.length).toBe(Math.min(distance.size, question.of.length + first));
      const farthest = Math.max(...kept.entities.map(({ hops }) => hops));
      expect(outside.every((id) => (distance.get(id) as number) >= farthest)).toBe(true);
      const whole = ties.filter(({ ends }) => ends.every((end) => shown.includes(end))).map(({ id }) => id);
      expect({ index, whole }).toEqual({ index, whole: expect.arrayContaining(kept.ties.map(({ id }) => id)) });
      expect(kept.ties.length).toBe(Math.min(whole.length, firstTies));
      expect([kept.order, kept.size]).toEqual([distance.size, ties.length]);
      for (const { name, count, leftOut } of kept.tieTypes) {
        expect(count).toBe(ties.filter(({ type }) => type === name).length);
        expect(count - leftOut).toBe(kept.ties.filter(({ type }) => type === name).length);
      }
      for (const { name, count, leftOut } of kept.kinds) {
        const ofKind = (ids: readonly string[]) => ids.filter((id) => graph.getNodeAttribute(id, 'label') === name).length;
        expect([count, leftOut]).toEqual([ofKind([...distance.keys()]), ofKind(outside)]);
      }
      expect(kept.rings.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(outside.length);
      left += outside.length;
    }
    expect(left).toBeGreaterThan(500);
  });

  test('with enough ties allowed, every entity shown is connected to the centre through entities shown', () => {
    for (const { random, graph, question } of cases(300, 5)) {
      const first = 1 + upTo(random, 8);
      const { entities, ties } = atOnce(resolveNeighbourhood(grow(graph, question), first, first));
      const joined = new Set(question.of);
      for (let round = 0; round < 5; round++) {
        for (const { from, to } of ties) {
          if (joined.has(from)) joined.add(to);
          if (joined.has(to)) joined.add(from);
        }
      }
      expect(entities.map(({ id }) => id).filter((id) => !joined.has(id))).toEqual([]);
    }
  });
});
