import {
  buildDrawnGraph,
  type DrawnGraph,
  type GraphTie,
  listGroupTies,
} from '../../../dashboard/app/pages/graph/drawing/build-drawn-graph';
import { type Walkable, walk } from '../../../dashboard/app/pages/graph/drawing/walk';

const named = (id: string) => ({ __typename: 'State' as const, id, name: id.toUpperCase() });
const tie = (subject: string, type: GraphTie['type'], object: string): GraphTie =>
  ({
    id: `${subject} ${type} ${object}`,
    subject: named(subject),
    object: named(object),
    type,
    background: false,
    standing: 'UNIQUE',
    spells: [],
    edges: [],
    voices: [],
    other: named(object),
  }) as GraphTie;
const members = (count: number, of: string) => Array.from({ length: count }, (_, at) => tie(`m${at}`, 'MEMBER_OF', of));
const drawn = (ties: readonly GraphTie[], folding: readonly string[] = ['un']): DrawnGraph =>
  buildDrawnGraph(ties, { centres: ['un'], folding, groupName: (count, type, root) => `${count} ${type} ${root.name}` });

describe('buildDrawnGraph', () => {
  test('draws twenty neighbours of one type separately, and twenty-one as one node', () => {
    expect(drawn(members(20, 'un')).nodes).toHaveLength(21);
    const folded = drawn(members(21, 'un'));
    expect(folded.nodes.map(({ id, name, holds }) => [id, name, holds.length])).toEqual([
      ['un', 'UN', 0],
      ['un~MEMBER_OF', '21 MEMBER_OF UN', 21],
    ]);
    expect(folded.edges.map(({ source, target, ties }) => [source, target, ties.length])).toEqual([['un~MEMBER_OF', 'un', 21]]);
  });

  test('keeps all ties of grouped neighbours except the ties among them', () => {
    const ties = [...members(25, 'un'), tie('m3', 'RIVAL_OF', 'x'), tie('m3', 'RIVAL_OF', 'm4')];
    const graph = drawn(ties);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['un', 'x', 'un~MEMBER_OF']);
    expect([...listGroupTies(graph, 'un~MEMBER_OF')]).toHaveLength(26);
  });

  test('never groups the centre or an expanded entity, and groups nothing if grouping is off', () => {
    expect(drawn(members(25, 'un'), ['un', 'm7']).nodes.map(({ id }) => id)).toContain('m7');
    expect(drawn(members(25, 'un'), []).nodes).toHaveLength(26);
  });
});

describe('walk', () => {
  const beside: Readonly<Record<string, readonly string[]>> = {
    c: ['n1', 'n2', 'n3'],
    n1: ['c', 'far'],
    n2: ['c'],
    n3: ['c'],
    far: ['n1'],
  };
  const graph: Walkable = { centres: ['c'], findNeighbours: (id) => beside[id] ?? [] };
  const walked = (...keys: Parameters<typeof walk>[1][]) => keys.reduce<readonly string[]>((trail, key) => walk(trail, key, graph), []);

  test('begins at the centre, goes along a tie, around its neighbours, and back', () => {
    expect(walked('ArrowRight')).toEqual(['c']);
    expect(walked('ArrowDown', 'ArrowDown')).toEqual(['c', 'n1']);
    expect(walked('ArrowDown', 'ArrowDown', 'ArrowRight')).toEqual(['c', 'n2']);
    expect(walked('ArrowDown', 'ArrowDown', 'ArrowLeft')).toEqual(['c', 'n3']);
    expect(walked('ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual(['c', 'n1', 'far']);
    expect(walked('ArrowDown', 'ArrowDown', 'ArrowUp')).toEqual(['c']);
    expect(walked('ArrowDown', 'ArrowUp')).toEqual(['c']);
  });

  test('stays if there is nowhere to go', () => {
    expect(walk(['lonely'], 'ArrowDown', graph)).toEqual(['lonely']);
  });
});
