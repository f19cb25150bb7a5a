/** The answer of one request: a kept one, or one that is produced, sent and kept. */
import type { ExecutionResult } from 'graphql';
import type { ShownLens } from '../../model/shown-lens';
import { answerTag, type TaggedOperation } from './answer-tag';
import type { FinishAnswer, KeptAnswers } from './kept-answers';

/** Represents the data of an answer that is kept as a text. */
class KeptText {
  constructor(readonly text: string) {}
}

/** Where an answer came from. */
export type Origin = 'database' | 'kept' | 'client';

export class RequestAnswer {
  /** Tag of the lens through which the answer was given; undefined until the lens is settled. */
  private tag?: string;
  private finishPending: FinishAnswer = () => {};
  private isStable = false;
  private isFinished = false;
  /** Whether the operation names the recording, so that its answer never changes. */
  isPinned = false;
  origin: Origin = 'database';

  constructor(
    private readonly kept: KeptAnswers,
    /** Tags of answers that the client already has. */
    private readonly clientTags: readonly string[],
  ) {}

  /** The tag of an answer that stays the same until the next recording; null for any other answer. */
  get stableTag(): string | null {
    return this.isStable ? (this.tag ?? null) : null;
  }

  /** Call it with each lens that the operation may turn out to have; the last call counts. */
  async findAnswer(
    operation: Omit<TaggedOperation, 'lens' | 'version'>,
    lens: ShownLens,
    isPinned: boolean,
  ): Promise<ExecutionResult | undefined> {
    this.endPending();
    const tag = answerTag({ ...operation, lens, version: this.kept.version });
    Object.assign(this, { tag, isPinned, origin: 'database', isStable: false });
    if (this.clientTags.includes(tag)) return this.reuse('client', '');
    const text = await this.kept.find(tag);
    // The client may have disconnected in the meantime; an answer begun then would never be finished.
    if (this.tag !== tag || this.isFinished) return undefined;
    if (text !== undefined) return this.reuse('kept', text);
    this.finishPending = this.kept.begin(tag);
    return undefined;
  }

  /** Notes whether the answer may be kept: it must have no errors, and no parts that can differ at the same recording. */
  noteResult({ data, errors, extensions }: ExecutionResult): void {
    if (data instanceof KeptText) return;
    this.origin = 'database';
    const receipt = extensions?.['receipt'] as { readonly mayChange?: unknown } | undefined;
    this.isStable = this.tag !== undefined && !errors && receipt !== undefined && receipt.mayChange === undefined;
  }

  /** Keeps the answer as it is sent. */
  keepSent(text: string): void {
    if (this.isStable && this.origin === 'database') this.endPending(text);
  }

  /** Call it when the request has ended, with or without success: other requests may wait for its answer. */
  finish(): void {
    this.isFinished = true;
    this.endPending();
  }

  private endPending(text?: string): void {
    this.finishPending(text);
    this.finishPending = () => {};
  }

  private reuse(origin: Origin, text: string): ExecutionResult {
    Object.assign(this, { origin, isStable: true });
    return { data: new KeptText(text) as unknown as Record<string, unknown> };
  }
}

/** The text of a kept answer; undefined for an answer that is not written yet. */
export function keptText(answer: unknown): string | undefined {
  const { data } = answer as ExecutionResult;
  return data instanceof KeptText ? data.text : undefined;
}
