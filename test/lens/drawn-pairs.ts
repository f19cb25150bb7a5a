/** Pairs of operation and lens to compare: many random operations, each through many lenses of one shape, on any of the worlds. */
import { type Answer, answerOf, canonical } from '../oracle/lens/answer';
import { randomLens, randomShape } from '../oracle/lens/lenses';
import { askedOf, type Operation, type Question, randomQuestion } from '../oracle/lens/operation';
import { oneOf, type Random } from '../oracle/lens/random';
import type { World } from '../oracle/lens/random-history';
import type { Look } from '../oracle/look';

/** The most lenses of one shape for each operation, each on one of the worlds. */
export const LENSES = 200;
/** One operation in this many asks about all worlds at once. */
const ASKS_ALL = 20;

/** The share of operations that are taken as drawn, even if their answer is empty. */
const LEFT_TO_CHANCE = 0.2;

/** An operation with its lens, and the world that gives its answer: one world, or all together. */
export interface Pair {
  readonly operation: Operation;
  readonly world: World;
}

/**
 * Draws `pairs` different pairs, in groups of one operation and one shape of lens: the database plans one statement for a group. A shape
 * without a day and voices has fewer different lenses: its group then has as many as twice the number of draws finds.
 */
export function drawnPairs(random: Random, pairs: number, worlds: readonly World[], lenses: number = LENSES): Pair[][] {
  const together = allOf(worlds);
  const groups: Pair[][] = [];
  const drawn = new Set<string>();
  const asked = new Set<string>();
  for (let at = 0; drawn.size < pairs; at += 1) {
    const about = at % ASKS_ALL === ASKS_ALL - 1 ? 'ALL' : 'WORLD';
    const home = oneOf(random, worlds);
    const question = telling(random, home, () => newQuestion(asked, home, () => randomQuestion(random, home, about)));
    asked.add(inAnyWorld(question, home));
    // For all worlds without a day, there are too few different lenses of a shape.
    const shape = { ...randomShape(random), ...(about === 'ALL' ? { dated: true } : {}) };
    const group: Pair[] = [];
    for (let draws = 0; draws < 2 * lenses && group.length < lenses && drawn.size < pairs; draws += 1) {
      const world = oneOf(random, worlds);
      const operation = { ...askedOf(question, home, world), ...randomLens(random, shape, world, world.history.length) };
      const words = wordsOf(operation);
      if (!drawn.has(words)) group.push({ operation, world: about === 'ALL' ? together : world });
      drawn.add(words);
    }
    groups.push(group);
  }
  return groups;
}

function newQuestion(asked: ReadonlySet<string>, home: World, draw: () => Question): Question {
  let question = draw();
  while (asked.has(inAnyWorld(question, home))) question = draw();
  return question;
}

const inAnyWorld = (question: Question, home: World): string => JSON.stringify(askedOf(question, home, { ...home, tag: 'any' }));

/** Mostly a question to which the world has an answer with ties under the open lens; else most answers would be empty. */
function telling(random: Random, { history }: World, draw: () => Question): Question {
  if (random() < LEFT_TO_CHANCE) return draw();
  const open: Look = {
    when: null,
    recording: history.length,
    perspective: null,
    background: true,
    certainty: 'POSSIBLE',
    worstGrade: null,
  };
  for (let tries = 0; tries < 20; tries += 1) {
    const question = draw();
    if (tiesIn(answerOf(history, { ...question, look: open })) > 1) return question;
  }
  return draw();
}

/** The number of edges of ties in an answer. */
export function tiesIn(answer: Answer): number {
  return canonical(answer).split('"properties"').length - 1;
}

/** Equal for operations that ask the same: without a day, certainty has no effect; without a perspective, background has none. */
function wordsOf({ look, ...question }: Operation): string {
  const { when, perspective, certainty, background } = look;
  return JSON.stringify({
    ...question,
    look: { ...look, certainty: when === null ? null : certainty, background: perspective === null ? null : background },
  });
}

/** All worlds as one: each recording has the facts of all of them. */
function allOf(worlds: readonly World[]): World {
  const history = worlds[0]!.history.map((_, turn) => {
    const told = worlds.map((world) => world.history[turn]!);
    return {
      things: told.flatMap(({ things }) => things),
      words: told.flatMap(({ words }) => words),
      withdrawn: told.flatMap(({ withdrawn }) => withdrawn),
    };
  });
  return { tag: 'all', history, voices: worlds.flatMap(({ voices }) => voices) };
}
