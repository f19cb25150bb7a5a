/**
 * Turns observations of a dyad, every few years, into spells: a level lasts from the first observation of it to the last consecutive one.
 */

export interface LevelRun {
  readonly level: string;
  readonly start: string;
  readonly end: string;
  /** Whether no later observation of this dyad shows that the level ended. */
  readonly censored: boolean;
  /** The number of this run within the dyad: 1 for the first. */
  readonly ordinal: number;
}

interface Open {
  level: string | null;
  start: number;
  last: number;
  ordinal: number;
}

export class LevelRuns {
  private readonly open = new Map<string, Open>();

  constructor(private readonly emit: (sender: string, receiver: string, run: LevelRun) => void) {}

  /** Adds one observation; those of a dyad come in order of years. A level of null means no representation. */
  add(sender: string, receiver: string, year: number, level: string | null): void {
    const key = `${sender} ${receiver}`;
    const run = this.open.get(key);
    if (run && run.level === level) {
      run.last = year;
      return;
    }
    if (run && run.level !== null) this.end(sender, receiver, run, false);
    const ordinal = (run?.ordinal ?? 0) + (level === null ? 0 : 1);
    this.open.set(key, { level, start: year, last: year, ordinal });
  }

  /** Emits the runs that were still open at the last observation. */
  finish(): void {
    for (const [key, run] of this.open) {
      const [sender = '', receiver = ''] = key.split(' ');
      if (run.level !== null) this.end(sender, receiver, run, true);
    }
    this.open.clear();
  }

  private end(sender: string, receiver: string, { level, start, last, ordinal }: Open, censored: boolean): void {
    this.emit(sender, receiver, { level: level as string, start: String(start), end: String(last), censored, ordinal });
  }
}
