/** The sources of the database, with the data needed to cite them. */
import type { CypherQuery, Row } from '../../../database/cypher-query';

/** A source with the data of its citation. */
export interface CitedSource {
  readonly source: string;
  readonly citation: string;
  readonly licence: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
}

/** All sources, or those with the ids, in the order of their ids. Sources of a recording that is not complete are absent. */
export function citedSources(ids: readonly string[] | null): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'}), (s:Source)
WHERE s.recordedFrom <= l.last AND ($ids IS NULL OR s.id IN $ids)
RETURN s.id AS source, coalesce(s.citation, s.name) AS citation, s.licence AS licence, s.url AS url, s.publisher AS publisher
ORDER BY source`,
    params: { ids },
  };
}

export function readCitedSource(row: Row): CitedSource {
  const text = (name: string) => (row[name] ?? null) as string | null;
  return {
    source: row['source'] as string,
    citation: row['citation'] as string,
    licence: text('licence'),
    url: text('url'),
    publisher: text('publisher'),
  };
}
