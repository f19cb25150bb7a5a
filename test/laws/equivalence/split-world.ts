/** The same world under more ids: the assertions about one entity are made about one of three ids, tie by tie. */
import { createHash } from 'node:crypto';
import { type TieWord, tieOf } from '../../oracle/history';
import type { World } from '../../oracle/lens/random-history';

/** Appended to an id for the second and third id of the same entity. */
export const ENTRIES = ['', '-second', '-third'] as const;

/** The world with another letter before its number, and each entity of `split` under three ids. */
export function splitWorld({ tag, history, voices }: World, letter: string, split: readonly string[]): World {
  const other = (text: string) => text.replace(`:${tag}-`, `:${letter}${tag.slice(1)}-`);
  const told = (word: TieWord): TieWord => {
    const ends = { subject: entryOf(word.subject, word, split), object: entryOf(word.object, word, split) };
    return {
      ...word,
      subject: other(ends.subject),
      object: other(ends.object),
      sourceId: other(word.sourceId),
      assertedBy: other(word.assertedBy),
    };
  };
  return {
    tag: other(`:${tag}-`).slice(1, -1),
    history: history.map(({ things, words, withdrawn }) => ({
      things: things.flatMap((thing) =>
        (split.includes(thing.id) ? ENTRIES : ['']).map((entry) => ({ ...thing, id: `${other(thing.id)}${entry}` })),
      ),
      words: words.map(told),
      withdrawn: withdrawn.map(told),
    })),
    voices: voices.map(other),
  };
}

/** All assertions on one tie use the same id, so that it stays one tie. */
function entryOf(id: string, word: TieWord, split: readonly string[]): string {
  if (!split.includes(id)) return id;
  const drawn = createHash('sha256')
    .update(`${tieOf(word)} ${id}`)
    .digest()[0]!;
  return `${id}${ENTRIES[drawn % ENTRIES.length]}`;
}

/** An answer of a split world as if it had been recorded under one id, with the ids of the first letter. */
export function asToldOnce(answer: unknown, letter: string): unknown {
  const text = JSON.stringify(answer)
    .replaceAll(/-(second|third)(?=")/g, '')
    .replaceAll(new RegExp(`:${letter}(?=\\d)`, 'g'), ':w');
  return JSON.parse(text);
}

/** Every list in the order of its items' content: the ids of ties depend on their ends, and the lists are sorted by ids. */
export function inOrderOfWords(answer: unknown): unknown {
  if (Array.isArray(answer)) {
    const items = answer.map(inOrderOfWords);
    return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, inOrderOfWords(value)]));
}
