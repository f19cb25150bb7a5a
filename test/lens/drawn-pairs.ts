/** What the lens is compared on: many random operations, each through many lenses of one shape, on any of the worlds. */
import { type Answer, answerOf, canonical } from '../oracle/lens/answer';
import { randomLens, randomShape } from '../oracle/lens/lenses';
import { askedOf, type Operation, type Question, randomQuestion } from '../oracle/lens/operation';
import { oneOf, type Random } from '../oracle/lens/random';
import type { World } from '../oracle/lens/random-history';
import type { Look } from '../oracle/look';

/** Through so many lenses of one shape an operation is asked, each on one of the worlds. */
export const LENSES = 30;
/** One operation of so many asks about all worlds at once. */
const ASKS_ALL = 20;

/** Of the operations, so many are taken as drawn, whether or not there is anything to answer. */
const LEFT_TO_CHANCE = 0.2;

/** An operation with its lens, and the history that answers it: of one world, or of all together. */
export interface Pair {
  readonly operation: Operation;
  readonly world: World;
}

/** How many operations so many pairs are drawn from. */
export function operationsOf(pairs: number): number {
  return Math.ceil(pairs / LENSES);
}

/** So many pairs, no two alike, in groups of one operation and one shape of lens: the database plans one statement for a group. */
export function drawnPairs(random: Random, pairs: number, worlds: readonly World[]): Pair[][] {
  const together = allOf(worlds);
  const groups: Pair[][] = [];
  const drawn = new Set<string>();
  const asked = new Set<string>();
  for (let at = 0; at < operationsOf(pairs); at += 1) {
    const about = at % ASKS_ALL === ASKS_ALL - 1 ? 'ALL' : 'WORLD';
    const home = oneOf(random, worlds);
    const question = telling(random, home, () => newQuestion(asked, home, () => randomQuestion(random, home, about)));
    asked.add(inAnyWorld(question, home));
    // About all worlds and without a day there are too few lenses of a shape.
    const shape = { ...randomShape(random), ...(about === 'ALL' ? { dated: true } : {}) };
    const group: Pair[] = [];
    while (group.length < LENSES && drawn.size < pairs) {
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

/** Most often a question to which the world has an answer with ties in it, seen through the open lens; else most answers would be empty. */
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

/** How many edges of ties an answer shows. */
export function tiesIn(answer: Answer): number {
  return canonical(answer).split('"properties"').length - 1;
}

/** Equal for operations that ask the same: what a lens says of a day or of a perspective that it has not says nothing. */
function wordsOf({ look, ...question }: Operation): string {
  const { when, perspective, certainty, background } = look;
  return JSON.stringify({
    ...question,
    look: { ...look, certainty: when === null ? null : certainty, background: perspective === null ? null : background },
  });
}

/** All worlds as one: what each recording told of any of them. */
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
