/** Sources that say what they cover. They are few: a data set is one. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { CoveringSource } from '../../../model/covered/heard-coverage';
import type { Reliability } from '../../../model/grades';
import type { Lens } from '../../../model/lens';
import { lensParams, nodeUnderLens } from './lens-predicate';

/** Rows of every source that says what it covers and was recorded by the lens's knownAt. */
export function coveringSources(lens: Lens): CypherQuery {
  return {
    cypher: `MATCH (source:Source) WHERE source.covers IS NOT NULL AND ${nodeUnderLens('source')}
RETURN source.id AS id, source.voice AS voice, source.reliability AS reliability, source.covers AS covers ORDER BY id`,
    params: lensParams(lens),
  };
}

export function readCoveringSource(row: Row): CoveringSource {
  return {
    id: row['id'] as string,
    voice: row['voice'] as string | null,
    reliability: row['reliability'] as Reliability | null,
    covers: row['covers'] as readonly string[],
  };
}
