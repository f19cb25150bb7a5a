/** The result of a soak test: the figures, the table for readers, and the problems. */
import Table from 'cli-table3';
import type { Tally } from './open-loop';
import type { ProcessState } from './soak-server';
import type { Written } from './writer';

export interface Sample extends ProcessState {
  readonly second: number;
}

export interface SoakReport {
  readonly date: string;
  readonly minutes: number;
  readonly perSecond: number;
  readonly kinds: readonly KindReport[];
  readonly refusals: Record<string, number>;
  readonly errors: Record<string, number>;
  readonly writer: Omit<Written, 'codes'>;
  /** Megabytes after a collection: at the end of the warm-up, and at the end. */
  readonly heapMb: { readonly warm: number; readonly end: number; readonly changePercent: number };
  readonly rssMb: { readonly warm: number; readonly end: number };
  readonly longestEventLoopDelayMs: number;
  readonly openTransactions: number;
  readonly exitCode: number | null;
  readonly samples: readonly Sample[];
}

export interface KindReport {
  readonly name: string;
  readonly sent: number;
  readonly ok: number;
  readonly left: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** An answer that means: not now, or not that much. */
const REFUSAL = /\b(QUERY_REFUSED|BUSY|OVERLOADED|CONFLICT)$/;

export function kindsOf(tally: Tally): KindReport[] {
  return [...tally].map(([name, { sent, ok, left, times }]) => ({
    name,
    sent,
    ok,
    left,
    p50Ms: times.percentile(50) / 1_000,
    p99Ms: times.percentile(99) / 1_000,
    maxMs: times.max / 1_000,
  }));
}

/** All codes that are not OK, as refusals and errors. */
export function codesOf(tally: Tally, written: Written): Pick<SoakReport, 'refusals' | 'errors'> {
  const refusals: Record<string, number> = {};
  const errors: Record<string, number> = {};
  for (const codes of [...[...tally.values()].map((one) => one.codes), written.codes]) {
    for (const [code, count] of codes) {
      const heap = REFUSAL.test(code) || code === 'export: 503' ? refusals : errors;
      heap[code] = (heap[code] ?? 0) + count;
    }
  }
  return { refusals, errors };
}

const FLAT_PERCENT = 5;

/** The problems as sentences; none if all is well. */
export function problemsOf({ errors, heapMb, openTransactions, exitCode }: SoakReport): string[] {
  return [
    ...Object.entries(errors).map(([code, count]) => `${count} times "${code}", which is not a refusal`),
    ...(heapMb.changePercent > FLAT_PERCENT ? [`the heap after collection grew by ${heapMb.changePercent.toFixed(1)} %`] : []),
    ...(openTransactions > 0 ? [`${openTransactions} transactions are open after the last answer`] : []),
    ...(exitCode !== 0 ? [`the server ended with ${exitCode}`] : []),
  ];
}

export function tableOf(report: SoakReport): string {
  const table = new Table({ head: ['kind', 'sent', 'answered', 'left', 'p50 ms', 'p99 ms', 'longest ms'], style: { head: [] } });
  for (const { name, sent, ok, left, p50Ms, p99Ms, maxMs } of report.kinds) {
    table.push([name, sent, ok, left, p50Ms.toFixed(1), p99Ms.toFixed(1), maxMs.toFixed(0)]);
  }
  const { heapMb, rssMb, writer, refusals, errors, longestEventLoopDelayMs, openTransactions } = report;
  return [
    table.toString(),
    `Refusals: ${JSON.stringify(refusals)}. Errors: ${JSON.stringify(errors)}.`,
    `Writer: ${writer.recorded} recorded, ${writer.corrected} corrected; ${writer.exported} exports, ${(writer.bytes / 1e6).toFixed(1)} MB.`,
    `Heap after collection: ${heapMb.warm.toFixed(1)} MB warm, ${heapMb.end.toFixed(1)} MB at the end (${heapMb.changePercent.toFixed(1)} %). ` +
      `Resident: ${rssMb.warm.toFixed(0)} MB, then ${rssMb.end.toFixed(0)} MB.`,
    `Longest event-loop delay: ${longestEventLoopDelayMs.toFixed(0)} ms. Open transactions afterwards: ${openTransactions}.`,
  ].join('\n');
}
