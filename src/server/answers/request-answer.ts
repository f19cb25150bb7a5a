/** The answer of one request: one that is there already, or one that is made, sent and kept. */
import type { ExecutionResult } from 'graphql';
import type { ShownLens } from '../../model/shown-lens';
import { answerTag, type TaggedOperation } from './answer-tag';
import type { FinishAnswer, KeptAnswers } from './kept-answers';

/** Stands for the data of an answer that is kept as a text. */
class KeptText {
  constructor(readonly text: string) {}
}

/** Where an answer came from. */
export type Origin = 'database' | 'kept' | 'client';

export class RequestAnswer {
  /** Of the lens that the answer was given through; undefined until it is settled. */
  private tag?: string;
  private finishPending: FinishAnswer = () => {};
  private isStable = false;
  private isFinished = false;
  /** Whether the operation names the recording, so that its answer never changes. */
  isPinned = false;
  origin: Origin = 'database';

  constructor(
    private readonly kept: KeptAnswers,
    /** Tags of answers that the client has. */
    private readonly clientTags: readonly string[],
  ) {}

  /** The tag of an answer that will be the same as long as nothing is recorded; null for any other. */
  get stableTag(): string | null {
    return this.isStable ? (this.tag ?? null) : null;
  }

  /** To be asked with each lens that the operation may turn out to have; the last one counts. */
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
    // The client may have gone meanwhile; what is begun then would never be ended.
    if (this.tag !== tag || this.isFinished) return undefined;
    if (text !== undefined) return this.reuse('kept', text);
    this.finishPending = this.kept.begin(tag);
    return undefined;
  }

  /** Notes whether the answer may be kept: without errors, and not of what can differ at the same recording. */
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

  /** Must be called when the request has ended, however it did: others may wait for its answer. */
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

/** The text of an answer that is kept; undefined for one that is yet to be written. */
export function keptText(answer: unknown): string | undefined {
  const { data } = answer as ExecutionResult;
  return data instanceof KeptText ? data.text : undefined;
}
