/** Shows the progress of an import: a bar on a screen; elsewhere a line every tenth, if the import takes a while. */
import { SingleBar } from 'cli-progress';
import { say } from '../output';

export interface ImportProgress {
  /** `rows` of about `total` rows are read. */
  at(rows: number, total: number): void;
  stop(): void;
}

const BAR = '{title} [{bar}] {percentage}% | {value} of about {total} rows | {speed} rows/s | {eta_formatted} left';
/** Milliseconds between two lines; a very short import needs none. */
const INTERVAL_MS = 2_000;
/** Rows between two checks of the clock. */
const STEP = 500;

/** Progress on stderr, from the first row on. */
export function importProgress(title: string): ImportProgress {
  return process.stderr.isTTY ? bar(title) : lines(title);
}

function bar(title: string): ImportProgress {
  let startedAt: number | null = null;
  let progressBar: SingleBar | null = null;
  return {
    at: (rows, total) => {
      startedAt ??= performance.now();
      progressBar ??= startBar(total, title);
      if (rows % STEP !== 0) return;
      const speed = Math.round(rows / ((performance.now() - startedAt) / 1000));
      progressBar.setTotal(Math.max(rows, total));
      progressBar.update(rows, { title, speed });
    },
    stop: () => progressBar?.stop(),
  };
}

function startBar(total: number, title: string): SingleBar {
  const progressBar = new SingleBar({ format: BAR, stream: process.stderr, hideCursor: true });
  progressBar.start(Math.max(1, total), 0, { title, speed: 0 });
  return progressBar;
}

function lines(title: string): ImportProgress {
  let startedAt: number | null = null;
  let lastTenth = 0;
  let lastShownAt = 0;
  return {
    at: (rows, total) => {
      startedAt ??= lastShownAt = performance.now();
      const tenth = Math.floor((rows / Math.max(1, total)) * 10);
      if (tenth <= lastTenth || tenth >= 10) return;
      lastTenth = tenth;
      const now = performance.now();
      if (now - lastShownAt < INTERVAL_MS) return;
      lastShownAt = now;
      const speed = rows / ((now - startedAt) / 1000);
      say(`${title}: ${rows} of about ${total} rows, ${Math.round(speed)} rows/s, ${timeLeft(Math.max(0, total - rows) / speed)} left`);
    },
    stop: () => {},
  };
}

/** In seconds up to two minutes, then in minutes. */
function timeLeft(seconds: number): string {
  return seconds < 120 ? `about ${Math.ceil(seconds)} s` : `about ${Math.round(seconds / 60)} min`;
}
