/** Answers kept as texts, by what they answer: the same operation at the same recording has the same answer. */
import { LRUCache } from 'lru-cache';

/** Bytes of a character of a text. */
const CHARACTER = 2;

/** No one answer may take more than this part of the room. */
const LARGEST = 1 / 8;

/** Ends what was begun: with the answer, or without one. */
export type EndOfAnswer = (text?: string) => void;

export class KeptAnswers {
  private readonly texts: LRUCache<string, string> | null;
  private readonly underWay = new Map<string, Promise<string | undefined>>();

  /** Keeps answers of so many bytes together, the most recently asked ones; 0: none. */
  constructor(
    bytes: number,
    /** Of the product that gives the answers. */
    readonly version: string,
  ) {
    this.texts = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize: bytes * LARGEST, sizeCalculation: sizeOf }) : null;
  }

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.texts?.calculatedSize ?? 0;
  }

  /** The answer, also one that another request is being given now; undefined if there is none, or if that request comes to none. */
  async find(tag: string): Promise<string | undefined> {
    return this.texts?.get(tag) ?? this.underWay.get(tag);
  }

  /** Says that the answer is being made. Others who ask for it wait until it is ended, so it must be. */
  begin(tag: string): EndOfAnswer {
    if (!this.texts || this.underWay.has(tag)) return (text) => this.keep(tag, text);
    let answer!: (text: string | undefined) => void;
    this.underWay.set(tag, new Promise((resolve) => (answer = resolve)));
    return (text) => {
      this.keep(tag, text);
      this.underWay.delete(tag);
      answer(text);
    };
  }

  private keep(tag: string, text: string | undefined): void {
    if (text !== undefined) this.texts?.set(tag, text);
  }
}

const sizeOf = (text: string, tag: string): number => CHARACTER * (text.length + tag.length);
