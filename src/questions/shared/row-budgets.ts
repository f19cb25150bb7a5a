/**
 * Limits how much of the graph one question may read. Rows are counted by section as they arrive, and too many are refused instead of kept
 * in memory.
 */
import type { RowBudget } from '../../database/database';
import { QueryRefused } from '../../errors';

/**
 * Assertions and entities of one section. A larger answer would be of no use to a reader and would take time and memory from all other
 * clients.
 */
export const MAX_ROWS = 50_000;

/** What is counted, and how a client can narrow the question. */
export interface SectionLimit {
  /** The question by its name in the schema, such as `dossier`. */
  readonly question: string;
  /** The section that a row belongs to, by its name in the schema; null if the question has no sections. */
  readonly sectionOf?: (row: Readonly<Record<string, unknown>>) => string | null;
  /** What makes the question read less, for the error message. */
  readonly narrower: string;
}

/**
 * A row counter for one attempt at reading.
 * @throws QueryRefused naming the section that is too large
 */
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
