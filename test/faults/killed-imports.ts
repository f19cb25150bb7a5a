/** Imports that are killed at moments that a seed chooses, and run again until they are complete. */
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportReport, ImportRequest } from '../../src/cli/imports/import-request';

/** What the child imports, and where. */
export interface ChildRequest extends Omit<ImportRequest, 'format' | 'signal' | 'onProgress'> {
  readonly format: string;
  readonly uri: string;
  readonly password: string;
}

/** The child's report of a completed import. */
export interface ChildReport {
  readonly rows: ImportReport['rows'];
  readonly seq: number | null;
  readonly counts: ImportReport['counts'];
}

/** When to kill: milliseconds after a number of rows was read. */
export interface Moment {
  readonly rows: number;
  readonly afterMs: number;
}

interface ChildMessage {
  readonly rows?: number;
  readonly report?: ChildReport;
}

/** Starts an import in its own process. */
export function startImport(request: ChildRequest): ChildProcess {
  return fork('test/faults/import-child.ts', [JSON.stringify(request)], {
    execArgv: ['--require', '@swc-node/register'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/**
 * Runs the import and calls `onMoment` at each moment in turn. The next moment counts from the end of the work that the last one started.
 * @returns the report, or null if the process was killed
 */
export async function runImport(
  request: ChildRequest,
  moments: readonly Moment[],
  onMoment: (child: ChildProcess, index: number) => Promise<void> | void,
): Promise<ChildReport | null> {
  const child = startImport(request);
  let report: ChildReport | null = null;
  let complaint = '';
  let next = 0;
  let isActing = false;
  child.stderr?.on('data', (text) => {
    complaint += String(text);
  });
  child.on('message', (message: ChildMessage) => {
    report = message.report ?? report;
    const moment = moments[next];
    if (isActing || moment === undefined || (message.rows ?? 0) < moment.rows) return;
    isActing = true;
    void delay(moment.afterMs)
      .then(() => onMoment(child, next++))
      .then(() => {
        isActing = false;
      });
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => child.on('exit', (...end) => resolve(end)));
  if (code === null && signal === 'SIGKILL') return null;
  if (code !== 0 || report === null) throw new Error(`the import ended with ${code ?? signal}: ${complaint}`);
  return report;
}

/** Runs the import repeatedly and kills it each time at the next moment of `nextMoment`, until there is none or the import is complete. */
export async function importThroughKills(
  request: ChildRequest,
  nextMoment: () => Moment | null,
): Promise<{ readonly kills: number; readonly report: ChildReport }> {
  for (let kills = 0; ; kills += 1) {
    const moment = nextMoment();
    const report = await runImport(request, moment ? [moment] : [], (child) => void child.kill('SIGKILL'));
    if (report) return { kills, report };
  }
}
