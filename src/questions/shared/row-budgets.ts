/** How much of the graph one question may read: rows are counted as they arrive, section by section, and too many are refused rather than held. */
import type { RowBudget } from '../../database/database';
import { QueryRefused } from '../../errors';

/** Assertions and entities of one section; beyond them an answer is of no use to anybody, and takes the time and memory of all others. */
export const MAX_ROWS = 50_000;

/** What is counted, and how a question is narrowed. */
export interface SectionLimit {
  /** The question as it is asked, such as `dossier`. */
  readonly question: string;
  /** The section that a row belongs to, as users know it; null where the question has none. */
  readonly sectionOf?: (row: Readonly<Record<string, unknown>>) => string | null;
  /** What makes it read less. */
  readonly narrower: string;
}

/** A counter for one attempt at reading. @throws QueryRefused naming the section that is too large */
export function sectionBudget({ question, sectionOf, narrower }: SectionLimit, max: number = MAX_ROWS): () => RowBudget {
  return () => {
    const counts = new Map<string | null, number>();
    return (row) => {
      const section = sectionOf?.(row) ?? null;
      const count = (counts.get(section) ?? 0) + 1;
      counts.set(section, count);
      if (count <= max) return;
      const place = section === null ? question : `${question}.${section}`;
      throw new QueryRefused(`${place}: more than ${max} assertions and entities would have to be read. Accepted: ${narrower}.`);
    };
  };
}
