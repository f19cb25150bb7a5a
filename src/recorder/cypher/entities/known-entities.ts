/** The catalogue's entries of given entities, with the changes that the recording under way has prepared. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, readProperties, type StoredProperties } from '../../../database/stored-values';
import { entityKindOfId } from '../../../domain/entity-kinds';
import { type AttributeSources, readAttributeSources } from '../../../model/attribute-sources';
import { DESCRIBED_BY } from '../../../model/description';
import { type Existence, existenceBetween, existenceProperties } from '../../../model/existence';
import type { Properties } from '../../../model/fact';

/** An entry of the catalogue. */
export interface KnownEntry {
  readonly id: string;
  readonly recordedFrom: number;
  /** The source that described it first; null if none was named. */
  readonly describedBy: string | null;
  /** The source of each attribute that another source gave first. */
  readonly attributeSources: AttributeSources;
  /** Whether a source describes it beside its entry. */
  readonly described: boolean;
  /** The file that first recorded the entry, if an Entente before 0.2 recorded it from a file. */
  readonly file: string | null;
  /** Values that an editor removed. */
  readonly removed: ReadonlySet<string>;
  /** Its own properties as every reader sees them. */
  readonly before: Properties;
  /** The same with the prepared changes. */
  readonly properties: Properties;
  /** Whether the recording under way has prepared changes. */
  readonly amended: boolean;
}

/** Rows for `readKnownEntry`. */
export function knownEntities(ids: readonly string[]): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (e:Entity {id: id}) USING INDEX e:Entity(id)
OPTIONAL MATCH (a:Amendment {id: id}) USING INDEX a:Amendment(id)
RETURN properties(e) AS entity, properties(a) AS amendment, EXISTS { (e)-[:${DESCRIBED_BY}]->() } AS described`,
    params: { ids },
  };
}

export function readKnownEntry(row: Row): KnownEntry {
  const entity = row['entity'] as StoredProperties;
  const amendment = (row['amendment'] ?? null) as StoredProperties | null;
  const id = entity['id'] as string;
  const types = entityKindOfId(id)?.properties ?? {};
  return {
    id,
    recordedFrom: readNumber(entity['recordedFrom']),
    describedBy: (entity['describedBy'] ?? null) as string | null,
    attributeSources: readAttributeSources({ ...entity, ...amendment }),
    described: row['described'] as boolean,
    file: (entity['file'] ?? null) as string | null,
    removed: new Set((entity['removedValues'] ?? []) as readonly string[]),
    before: readProperties(entity, types),
    properties: readProperties({ ...entity, ...amendment }, types),
    amended: amendment !== null,
  };
}

/** Rows for `readExistence`, one for each id that is an entity; with the changes that the recording under way has prepared. */
export function existingEntities(ids: readonly string[]): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MATCH (e:Entity {id: row.id}) USING INDEX e:Entity(id)
OPTIONAL MATCH (a:Amendment {id: row.id}) USING INDEX a:Amendment(id)
RETURN e.id AS id, coalesce(a[row.from], e[row.from]) AS from, coalesce(a[row.to], e[row.to]) AS to`,
    params: { rows: ids.map((id) => ({ id, ...existenceProperties(id) })) },
  };
}

/** An entity and when it existed; null if nothing is recorded of that. */
export function readExistence(row: Row): readonly [id: string, existence: Existence | null] {
  const id = row['id'] as string;
  return [id, existenceBetween(id, row['from'], row['to'])];
}
