/** The assertions of each recording, as a plain list, and what was known at any recording: found by replaying the recordings. */
import type { Word } from './how-it-stands';

/** One source's complete assertion on a tie. Ends are as asserted, in either order if the tie has no direction. */
export interface TieWord extends Word {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  readonly record: string;
  readonly reliability: string;
  readonly credibility: number;
  readonly locator: string | null;
  readonly quote: string | null;
  /** The tie type's own properties. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Thing {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** One recording: entities and assertions (an assertion with the same key is a correction), and assertions that their source withdrew. */
export interface Telling {
  readonly things: readonly Thing[];
  readonly words: readonly TieWord[];
  readonly withdrawn: readonly TieWord[];
}

/** All recordings in order; the first is recording 1. */
export type History = readonly Telling[];

/** What was known at one recording. */
export interface Knowledge {
  readonly things: ReadonlyMap<string, Thing>;
  readonly words: readonly TieWord[];
}

/** The types of ties that read the same from both ends. */
const NO_DIRECTION: readonly string[] = ['ALLIED_WITH', 'RIVAL_OF', 'CONTIGUOUS_WITH', 'SAME_AS'];

/** The tie of an assertion, the same for every assertion on it. */
export function tieOf({ type, subject, object, key }: TieWord): string {
  const ends = NO_DIRECTION.includes(type) ? [subject, object].sort() : [subject, object];
  return JSON.stringify([type, ...ends, key]);
}

/** The identity of an assertion: if it is made again, it is the same assertion, with any content. */
export function wordKey(word: TieWord): string {
  return JSON.stringify([tieOf(word), word.sourceId, word.record]);
}

/** What was known when the recording of this number was complete; 0 is before the first. */
export function knownAfter(history: History, recording: number): Knowledge {
  const things = new Map<string, Thing>();
  const words = new Map<string, TieWord>();
  for (const telling of history.slice(0, recording)) {
    for (const thing of telling.things) {
      const properties = { ...thing.properties, ...things.get(thing.id)?.properties };
      things.set(thing.id, { ...thing, properties });
    }
    for (const word of telling.words) words.set(wordKey(word), { ...word, withdrawn: false });
    for (const word of telling.withdrawn) {
      const key = wordKey(word);
      const told = words.get(key);
      if (told) words.set(key, { ...told, withdrawn: true });
    }
  }
  return { things, words: [...words.values()] };
}
