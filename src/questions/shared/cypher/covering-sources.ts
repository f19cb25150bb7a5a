/** Sources that state what they cover. They are few, because a data set is one source. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { CoveringSource } from '../../../model/covered/coverage-under-lens';
import type { Reliability } from '../../../model/grades';
import type { Lens } from '../../../model/lens';
import { entryAt } from '../entries/cypher';
import { lensParams, nodeUnderLens } from './lens-predicate';

/**
 * Binds every `source` that states what it covers at the lens's recording, and its `entry` at that recording. A later recording may have
 * removed the statement.
 */
export function sourcesThatCover(): string {
  return `MATCH (source:Source)
WHERE ${nodeUnderLens('source')} AND (source.covers IS NOT NULL OR source.entryFrom > $lens.knownAt)
WITH source, ${entryAt('source')} AS entry WHERE entry.covers IS NOT NULL`;
}

/** Rows of every source that states what it covers and was recorded by the lens's knownAt. */
export function coveringSources(lens: Lens): CypherQuery {
  return {
    cypher: `${sourcesThatCover()}
RETURN entry.id AS id, entry.voice AS voice, entry.reliability AS reliability, entry.covers AS covers ORDER BY id`,
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
