/** The search alone: links come from memory, the expected paths from an oracle that lists every simple path. */
import type { MultiGraph } from 'graphology';
import { type Ask, type PathsFound, type Reply, type SearchLimits, searchPaths } from '../../../src/questions/paths/search-paths';
import { hopRule, readsDates } from '../../../src/questions/shared/traversal/hop-rules';
import { buildLink, UNDATED_LINK } from '../../../src/questions/shared/traversal/link';
import { datedWorld, randomOf, upTo } from '../../oracle/paths/dated-world';
import { everyPath, type PlainQuestion, tieGraph } from '../../oracle/paths/every-path';
import { someLens, someQuestion } from '../../oracle/paths/questions';
import type { PlainLens, PlainSpell } from '../../oracle/paths/seen';

const NO_LIMITS: SearchLimits = { examined: 1e9, steps: 1e9 };

/** Runs a search over a graph in memory; keeps what it asked. */
function search(graph: MultiGraph, lens: PlainLens, question: PlainQuestion, limits = NO_LIMITS): PathsFound & { asks: Ask[] } {
  const rule = hopRule(question.semantics, lens.certainty, lens.validAt);
  const asks: Ask[] = [];
  const running = searchPaths({ ...question, rule, limits });
  let step = running.next();
  while (!step.done) {
    if (step.value) asks.push(step.value);
    step = running.next(step.value ? reply(step.value, graph, lens, question) : []);
  }
  return { ...step.value, asks };
}

function reply(ask: Ask, graph: MultiGraph, lens: PlainLens, { semantics, kinds, avoid, from, to }: PlainQuestion): Reply {
  if (ask.ask === 'DEGREES') return new Map(ask.ids.map((id) => [id, graph.degree(id)]));
  const open = (id: string) =>
    !avoid.includes(id) &&
    (id === from || id === to || kinds === null || kinds.includes(graph.getNodeAttribute(id, 'label'))) &&
    (ask.among === null || ask.among.includes(id));
  return ask.ids.flatMap((id) =>
    graph
      .neighbors(id)
      .filter(open)
      .map((other) => {
        const spells = graph.edges(id, other).flatMap((key) => graph.getEdgeAttribute(key, 'spells') as PlainSpell[]);
        const bounds = spells.map(({ bounds: [startEarliest, startLatest, endEarliest, endLatest] }) => ({
          startEarliest,
          startLatest,
          endEarliest,
          endLatest,
        }));
        return [id, other, readsDates(semantics, lens.validAt) ? buildLink(bounds, lens.certainty) : UNDATED_LINK] as const;
      }),
  );
}

function* cases(count: number, seed: number) {
  const random = randomOf(seed);
  for (let index = 0; index < count; index++) {
    const world = datedWorld('w', random, 7 + upTo(random, 4), 18 + upTo(random, 34));
    const lens = someLens(world, random);
    const question = someQuestion(world, random);
    yield { index, world, lens, question, graph: tieGraph(world, lens, question.tieTypes, question.minVoices) };
  }
}

describe('searchPaths', () => {
  test('finds the shortest simple paths in order, and says exactly whether there are more', () => {
    let found = 0;
    for (const { index, world, lens, question, graph } of cases(1500, 1)) {
      const expected = everyPath(world, lens, question);
      const answer = search(graph, lens, question);
      const seen = { index, paths: answer.paths, truncated: answer.cut !== null, completeThrough: answer.completeThrough };
      expect(seen).toEqual({ index, ...expected, paths: expected.paths.map((path) => path.entities) });
      found += answer.paths.length;
    }
    expect(found).toBeGreaterThan(1500);
  });

  test('under a limit it never reads more, and everything it promises is there', () => {
    let cuts = 0;
    for (const { index, world, lens, question, graph } of cases(600, 2)) {
      const limits = { examined: index % 30, steps: 1e9 };
      const answer = search(graph, lens, { ...question, first: 100 }, limits);
      const all = everyPath(world, lens, { ...question, first: 1e9 }).paths.map((path) => path.entities);
      const promised = (paths: readonly (readonly string[])[]) => paths.filter((path) => path.length - 1 <= answer.completeThrough);
      expect(answer.examined).toBeLessThanOrEqual(limits.examined);
      expect({ index, paths: promised(answer.paths) }).toEqual({ index, paths: promised(all) });
      expect(all).toEqual(expect.arrayContaining([...answer.paths]));
      if (answer.cut === null) expect(answer.paths).toEqual(all);
      else cuts++;
      expect(answer.unopened.length > 0).toBe(answer.cut === 'EXAMINED');
    }
    expect(cuts).toBeGreaterThan(100);
  });

  test('when the steps run out it says so and promises no more than it listed', () => {
    let cuts = 0;
    for (const { world, lens, question, graph } of cases(400, 3)) {
      const answer = search(graph, lens, { ...question, first: 100 }, { examined: 1e9, steps: 6 });
      const all = everyPath(world, lens, { ...question, first: 1e9 }).paths.map((path) => path.entities);
      if (answer.cut === 'STEPS') cuts++;
      else expect(answer.paths).toEqual(all);
      const promised = all.filter((path) => path.length - 1 <= answer.completeThrough);
      expect(answer.paths.slice(0, promised.length)).toEqual(promised);
    }
    expect(cuts).toBeGreaterThan(50);
  });

  test('opens no entity twice and sends at most two requests per hop', () => {
    for (const { lens, question, graph } of cases(300, 4)) {
      const { asks, examined } = search(graph, lens, question);
      const opened = asks.flatMap((ask) => (ask.ask === 'LINKS' ? ask.ids : []));
      expect(new Set(opened).size).toBe(opened.length);
      expect(asks.filter((ask) => ask.ask === 'LINKS').length).toBeLessThanOrEqual(question.maxHops);
      expect(asks.filter((ask) => ask.ask === 'DEGREES').length).toBeLessThanOrEqual(question.maxHops + 1);
      expect(examined).toBe(opened.reduce((sum, id) => sum + graph.degree(id), 0));
    }
  });

  test('without an order in time, the same paths exist in the other direction', () => {
    for (const { lens, question, graph } of cases(300, 5)) {
      if (question.semantics === 'TIME_ORDERED') continue;
      const there = search(graph, lens, { ...question, first: 1e9 }).paths.map((path) => path.join());
      const back = search(graph, lens, { ...question, first: 1e9, from: question.to, to: question.from }).paths;
      expect(back.map((path) => [...path].reverse().join()).sort()).toEqual(there.sort());
    }
  });
});
