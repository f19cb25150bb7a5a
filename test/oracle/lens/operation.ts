/** Random operations: nested lists with tests, under a lens, as a tree that the oracle reads and that is printed as GraphQL. */

import type { Look } from '../look';
import { ACTORS, FIELDS, ROOTS, type TieField } from './fields';
import { someDay } from './lenses';
import { oneOf, type Random, someOf, upTo } from './random';
import type { World } from './random-history';

/** A test on a node: all of its parts must hold. */
export interface NodeTest {
  readonly id?: readonly string[];
  readonly nameEnds?: string;
  readonly kinds?: readonly string[];
  readonly ties?: { readonly field: TieField; readonly how: 'some' | 'none' | 'single' | 'all'; readonly test: EdgeTest };
  readonly AND?: readonly NodeTest[];
  readonly OR?: readonly NodeTest[];
  readonly NOT?: NodeTest;
}
/** A test on a date: how certainly it is on or after a day, or on or before a day. */
export interface DateTest {
  readonly how: 'can' | 'certainly' | 'possibly';
  readonly side: 'from' | 'until';
  readonly day: string;
}
/** A test on an edge and on the node at its other end. */
export interface EdgeTest {
  readonly node?: NodeTest;
  readonly edge?: {
    readonly standing?: readonly string[];
    readonly source?: readonly string[];
    readonly reliability?: readonly string[];
    readonly credibilityUpTo?: number;
    readonly voice?: string;
    readonly start?: DateTest;
    readonly end?: DateTest;
  };
  readonly OR?: readonly EdgeTest[];
  readonly NOT?: EdgeTest;
}
export interface AskedList {
  readonly alias: string;
  readonly field: TieField;
  /** The kind of entity to which the list belongs, if the outer list has several kinds. */
  readonly on: string | null;
  readonly test: EdgeTest | null;
  readonly total: boolean;
  readonly below: readonly AskedList[];
}
/** A question before it gets a lens. */
export interface Question {
  readonly root: string;
  readonly test: NodeTest;
  readonly total: boolean;
  readonly below: readonly AskedList[];
}
export interface Operation extends Question {
  readonly look: Look;
}

/** A question about one world, or about the complete database: then only its tests may name entities of the world. */
export function randomQuestion(random: Random, world: World, about: 'WORLD' | 'ALL'): Question {
  const root = oneOf(random, Object.keys(ROOTS));
  const names = { next: 0 };
  return {
    root,
    test: {
      AND: [...(about === 'WORLD' ? [{ id: idsOf(world, root) }] : []), ...(random() < 0.5 ? [nodeTest(random, world, root, 2)] : [])],
    },
    total: random() < 0.3,
    below: lists(random, world, root, 3, names),
  };
}

/** The same question about another world: only values differ, because all worlds name their entities in the same way. */
export function askedOf(question: Question, from: World, to: World): Question {
  return JSON.parse(JSON.stringify(question).replaceAll(`:${from.tag}-`, `:${to.tag}-`)) as Question;
}

function someVoices(random: Random, world: World): string[] {
  const voices = someOf(random, world.voices, 0.3);
  return voices.length > 0 ? voices : [oneOf(random, world.voices)];
}

const idsOf = (world: World, label: string): string[] =>
  world.history.flatMap(({ things }) => things.filter((thing) => thing.label === label).map(({ id }) => id));

function lists(random: Random, world: World, label: string, depth: number, names: { next: number }): AskedList[] {
  if (depth === 0) return [];
  return Array.from({ length: depth === 3 ? 1 + upTo(random, 2) : upTo(random, 3) }, () => {
    const on = label === 'Actor' && random() < 0.6 ? oneOf(random, ACTORS) : null;
    const field = oneOf(random, FIELDS[on ?? label]!);
    names.next += 1;
    return {
      alias: `f${names.next}`,
      field,
      on,
      test: random() < 0.5 ? edgeTest(random, world, field, 2) : null,
      total: random() < 0.3,
      below: lists(random, world, field.target, depth - 1, names),
    };
  });
}

function nodeTest(random: Random, world: World, label: string, depth: number): NodeTest {
  const kindsOf = label === 'Actor' ? ACTORS : [label];
  const choice = random();
  if (depth > 0 && choice < 0.15) return { OR: [nodeTest(random, world, label, depth - 1), nodeTest(random, world, label, depth - 1)] };
  if (depth > 0 && choice < 0.3) return { NOT: nodeTest(random, world, label, depth - 1) };
  // A filter cannot test the interface's own ties on all its kinds; it can test those of a concrete kind.
  if (depth > 0 && choice < 0.75 && label !== 'Actor') {
    const field = oneOf(random, FIELDS[label]!);
    const how = oneOf(random, ['some', 'none', 'single', 'all'] as const);
    return { ties: { field, how, test: random() < 0.3 ? {} : edgeTest(random, world, field, depth - 1) } };
  }
  if (label === 'Actor' && choice < 0.6) return { kinds: someOf(random, ACTORS, 0.5) };
  return choice < 0.85
    ? { nameEnds: `${upTo(random, 3)}` }
    : {
        id: someOf(
          random,
          kindsOf.flatMap((kind) => idsOf(world, kind)),
          0.5,
        ),
      };
}

function edgeTest(random: Random, world: World, field: TieField, depth: number): EdgeTest {
  const choice = random();
  if (depth > 0 && choice < 0.12) return { OR: [edgeTest(random, world, field, depth - 1), edgeTest(random, world, field, depth - 1)] };
  if (depth > 0 && choice < 0.24) return { NOT: edgeTest(random, world, field, depth - 1) };
  if (choice < 0.5) return { node: nodeTest(random, world, field.target, depth) };
  const edge = oneOf(random, [
    { standing: someOf(random, ['UNIQUE', 'AGREED', 'DIFFERING', 'DISPUTED'], 0.5) },
    { source: someVoices(random, world) },
    { reliability: someOf(random, ['A', 'B', 'C', 'F'], 0.6) },
    { credibilityUpTo: 1 + upTo(random, 6) },
    { voice: oneOf(random, world.voices) },
    { start: dateTest(random) },
    { end: dateTest(random) },
  ]);
  return random() < 0.2 ? { edge, node: nodeTest(random, world, field.target, 0) } : { edge };
}

function dateTest(random: Random): DateTest {
  return { how: oneOf(random, ['can', 'certainly', 'possibly']), side: oneOf(random, ['from', 'until']), day: someDay(random) };
}
