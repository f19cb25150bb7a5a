/** Reads one source's assertion about one spell of a tie, as an export writes it. */
import { z } from 'zod';
import type { AssertedStance, PropertyValue } from '../../../model/fact';
import { CREDIBILITIES, RELIABILITIES } from '../../../model/grades';
import { END_STATUSES } from '../../../model/spell';
import type { FactEmitter } from '../../emitter/fact-emitter';
import { RowRejected } from '../../row-rejected';

/** The tie that an assertion is about. */
export interface ExportedTie {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
}

const text = z.string().nullable();
const value: z.ZodType<PropertyValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.object({ latitude: z.number(), longitude: z.number() }),
]);
const ASSERTION = z.object({
  source: z.string(),
  assertedBy: z.string(),
  start: text,
  end: text,
  endStatus: z.enum(END_STATUSES),
  reliability: z.enum(RELIABILITIES),
  credibility: z.literal(CREDIBILITIES),
  locator: text,
  quote: text,
  sourceRecord: z.string(),
  attributes: z.record(z.string(), value),
});
const SPELLS = z.array(z.object({ assertions: z.array(ASSERTION) }));

type ExportedAssertion = z.infer<typeof ASSERTION>;

/** Emits the source's assertion about the tie, or its denial. @throws RowRejected if it is not an assertion. */
export function emitAssertion(emitter: FactEmitter, tie: ExportedTie, read: unknown, stance: AssertedStance = 'AFFIRMS'): void {
  emit(emitter, tie, parseWith(ASSERTION, read, null), stance);
}

/** Emits all assertions in the spells of a tie. @throws RowRejected */
export function emitSpells(emitter: FactEmitter, tie: ExportedTie, read: unknown): void {
  for (const { assertions } of parseWith(SPELLS, read, 'spells'))
    for (const assertion of assertions) emit(emitter, tie, assertion, 'AFFIRMS');
}

function emit(emitter: FactEmitter, tie: ExportedTie, read: ExportedAssertion, stance: AssertedStance): void {
  const { source, start, end, endStatus, sourceRecord, ...rest } = read;
  const spell = { start, end, endStatus };
  const place = emitter.rowPlace;
  emitter.emit({ fact: 'assertion', ...tie, ...rest, stance, spell, sourceId: source, record: sourceRecord, place });
}

function quoted(value: unknown): string | null {
  return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value).slice(0, 200);
}

function parseWith<T>(schema: z.ZodType<T>, read: unknown, column: string | null): T {
  const result = schema.safeParse(read);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const keys = issue?.path ?? [];
  const value = keys.reduce<unknown>((held, key) => (held as Record<PropertyKey, unknown> | undefined)?.[key], read);
  const where = keys.length > 0 ? `${keys.join('.')}: ` : '';
  throw new RowRejected(column ?? (String(keys[0] ?? '') || null), quoted(value), `${where}${issue?.message ?? 'is not an assertion'}.`);
}
