/** Which versions of these ties are open, or were closed by the recording under way. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { type StoredProperties, whole } from '../../../database/stored-values';
import type { Version } from '../../../model/assertion-version';
import { OPEN_SEQ } from '../../../model/recording';
import type { TieType } from '../../../model/tie-types';
import { readVersion } from './stored-version';

/** Rows for `readTieVersion`; one index seek a tie. */
export function tieVersions(type: TieType, tieIds: readonly string[], seq: number): CypherQuery {
  return {
    cypher: `UNWIND $tieIds AS tieId
MATCH ()-[r:${type.name} {tieId: tieId}]->() USING INDEX r:${type.name}(tieId)
WHERE r.recordedTo = $open OR r.recordedTo = $seq
RETURN properties(r) AS edge`,
    params: { tieIds, open: whole(OPEN_SEQ), seq: whole(seq) },
  };
}

export function readTieVersion(type: TieType, row: Row): Version {
  return readVersion(type, row['edge'] as StoredProperties);
}
