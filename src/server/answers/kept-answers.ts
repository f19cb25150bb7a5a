/** Keeps answers as texts, by their tags: the same operation at the same recording has the same answer. */
import { LRUCache } from 'lru-cache';

/** Bytes per character of a text. */
const BYTES_PER_CHARACTER = 2;

/** Maximum share of the space that one answer may take. */
const MAX_SHARE = 1 / 8;

/** Finishes an answer that was begun: with its text, or without one. */
export type FinishAnswer = (text?: string) => void;

export class KeptAnswers {
  private readonly texts: LRUCache<string, string> | null;
  private readonly pending = new Map<string, Promise<string | undefined>>();

  /** Keeps the most recently used answers, up to this number of bytes in total; 0 keeps none. */
  constructor(
    bytes: number,
    /** Version of the product that gives the answers. */
    readonly version: string,
  ) {
    this.texts = bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize: bytes * MAX_SHARE, sizeCalculation: countBytes }) : null;
  }

  /** Total bytes of the kept answers. */
  get bytes(): number {
    return this.texts?.calculatedSize ?? 0;
  }

  /**
   * The answer, including one that is now being produced for another request; undefined if there is none, or if that request produces none.
   */
  async find(tag: string): Promise<string | undefined> {
    return this.texts?.get(tag) ?? this.pending.get(tag);
  }

  /** Announces that the answer is being produced. Other requests for it wait until it is finished, so the caller must finish it. */
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
