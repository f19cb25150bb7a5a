/** Answers kept as texts, by what they answer: the same operation at the same recording has the same answer. */
import { LRUCache } from 'lru-cache';

/** Bytes of a character of a text. */
const BYTES_PER_CHARACTER = 2;

/** No one answer may take more than this part of the room. */
const MAX_SHARE = 1 / 8;

/** Ends what was begun: with the answer, or without one. */
export type FinishAnswer = (text?: string) => void;

export class KeptAnswers {
  private readonly texts: LRUCache<string, string> | null;
  private readonly pending = new Map<string, Promise<string | undefined>>();

  /** Keeps answers of so many bytes together, the most recently asked ones; 0: none. */
  constructor(
    bytes: number,
    /** Of the product that gives the answers. */
    readonly version: string,
  ) {
    this.texts = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize: bytes * MAX_SHARE, sizeCalculation: countBytes }) : null;
  }

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.texts?.calculatedSize ?? 0;
  }

  /** The answer, also one that another request is being given now; undefined if there is none, or if that request comes to none. */
  async find(tag: string): Promise<string | undefined> {
    return this.texts?.get(tag) ?? this.pending.get(tag);
  }

  /** Says that the answer is being made. Others who ask for it wait until it is ended, so it must be. */
  begin(tag: string): FinishAnswer {
    if (!this.texts || this.pending.has(tag)) return (text) => this.keep(tag, text);
    let settle!: (text: string | undefined) => void;
    this.pending.set(tag, new Promise((resolve) => (settle = resolve)));
    return (text) => {
      this.keep(tag, text);
      this.pending.delete(tag);
      settle(text);
    };
  }

  private keep(tag: string, text: string | undefined): void {
    if (text !== undefined) this.texts?.set(tag, text);
  }
}

const countBytes = (text: string, tag: string): number => BYTES_PER_CHARACTER * (text.length + tag.length);
