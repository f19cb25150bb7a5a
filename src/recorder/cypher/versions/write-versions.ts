/** Writes the changes of a tie revision: one statement per type and kind of write. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';
import type { TieType } from '../../../domain/tie-types';
import type { Version } from '../../../model/assertion-version';
import { compareStrings } from '../../../model/compare-strings';
import { OPEN_SEQ } from '../../../model/recording';
import { storedNames, storedVersion } from './stored-version';

/** A first version and the ids of the ends of its tie, as stored. */
export interface PlacedVersion {
  readonly subject: string;
  readonly object: string;
  readonly version: Version;
}

/**
 * Opens first versions. Both ends must exist.
 * Each end is looked up once, even if it has many of the ties. A row is a list of values, and their names are in the statement: this is
 * less to send, read and set than one map per row. Rows are in the order of the ends, so that neighbours are written together.
 */
export function createVersions(type: TieType, placed: readonly PlacedVersion[]): CypherQuery {
  const sorted = [...placed].sort((a, b) => compareStrings(a.subject, b.subject) || compareStrings(a.object, b.object));
  const ids = [...new Set(sorted.flatMap(({ subject, object }) => [subject, object]))];
  const at = new Map(ids.map((id, index) => [id, toInteger(index)]));
  const names = storedNames(type);
  const rows = sorted.map(({ subject, object, version }) => {
    const edge = storedVersion({ type, version });
    return [at.get(subject), at.get(object), ...names.map((name) => edge[name] ?? null)];
  });
  return {
    cypher: `UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]}) USING INDEX e:Entity(id)
WITH at, e ORDER BY at
WITH collect(e) AS ends
UNWIND $rows AS row
WITH ends[row[0]] AS s, ends[row[1]] AS o, row
CREATE (s)-[:${type.name} {${names.map((name, index) => `${name}: row[${index + 2}]`).join(', ')}}]->(o)`,
    params: { ids, rows },
  };
}

/** Closes versions and opens those that follow them, at the same ends. */
export function succeedVersions(
  type: TieType,
  seq: number,
  succeeded: readonly { readonly closes: string; readonly version: Version }[],
): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MATCH (s)-[before:${type.name} {id: row.closes}]->(o) USING INDEX before:${type.name}(id)
SET before.recordedTo = $seq
CREATE (s)-[r:${type.name}]->(o)
SET r = row.edge`,
    params: { seq: toInteger(seq), rows: succeeded.map(({ closes, version }) => ({ closes, edge: storedVersion({ type, version }) })) },
  };
}

/** Changes versions in place: only those that the recording under way has opened. */
export function updateVersions(type: TieType, versions: readonly Version[]): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MATCH ()-[r:${type.name} {id: row.id}]->() USING INDEX r:${type.name}(id)
SET r = row.edge`,
    params: { rows: versions.map((version) => ({ id: version.id, edge: storedVersion({ type, version }) })) },
  };
}

/** Deletes versions that the recording under way has opened, and reopens those that they had closed. */
export function withdrawVersions(type: TieType, withdrawn: readonly { readonly deletes: string; readonly reopens: string }[]): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MATCH ()-[r:${type.name} {id: row.deletes}]->() USING INDEX r:${type.name}(id)
MATCH ()-[before:${type.name} {id: row.reopens}]->() USING INDEX before:${type.name}(id)
DELETE r
SET before.recordedTo = $open`,
    params: { open: toInteger(OPEN_SEQ), rows: withdrawn },
  };
}

/** Undoes everything that recording `seq` did to these ties: its versions are deleted, those that it closed are reopened. */
export function undoVersions(type: TieType, tieIds: readonly string[], seq: number): CypherQuery[] {
  const params = { tieIds, seq: toInteger(seq) };
  const versions = `UNWIND $tieIds AS tieId MATCH ()-[r:${type.name} {tieId: tieId}]->() USING INDEX r:${type.name}(tieId)`;
  return [
    { cypher: `${versions} WHERE r.recordedFrom = $seq DELETE r`, params },
    { cypher: `${versions} WHERE r.recordedTo = $seq SET r.recordedTo = $open`, params: { ...params, open: toInteger(OPEN_SEQ) } },
  ];
}
