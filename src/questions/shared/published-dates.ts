/** The dates of the sources in a question. Each is read once, and only if the policy of the lens uses dates. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { RowBudget } from '../../database/statement';
import type { Lens } from '../../model/lens';
import { readSourceDate, sourceDates } from './cypher/source-dates';

/** Runs a question's statement; `budget` counts its rows. */
export type Run = (query: CypherQuery, budget?: () => RowBudget) => Promise<Row[]>;
/** The last day that each source's date can mean; sources without a date are absent. */
export type PublishedDates = (sources: Iterable<string>) => Promise<ReadonlyMap<string, number>>;

/** At most one statement per call; none if all its sources are already known. */
export function publishedDates(run: Run, lens: Lens): PublishedDates {
  const dates = new Map<string, number>();
  const requested = new Set<string>();
  return async (sources) => {
    if (lens.policy === 'ALL' || lens.policy === 'CONSENSUS') return dates;
    const unknown = [...new Set(sources)].filter((id) => !requested.has(id));
    for (const id of unknown) requested.add(id);
    if (unknown.length > 0) for (const row of await run(sourceDates(unknown, lens))) dates.set(...readSourceDate(row));
    return dates;
  };
}
