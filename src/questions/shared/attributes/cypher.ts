/** The entries of entities with their sources, and everything that other sources say about their attributes. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readProperties, type StoredProperties } from '../../../database/stored-values';
import { entityKindOfId } from '../../../domain/entity-kinds';
import { type DescribedEntry, readAttributeSources } from '../../../model/attribute-sources';
import { DESCRIBED_BY, describedAttribute, WITHOUT_DATES } from '../../../model/description';
import type { AssertedStance, Properties } from '../../../model/fact';
import type { Reliability } from '../../../model/grades';
import type { Lens } from '../../../model/lens';
import type { VisibleAssertion } from '../../../model/visible-assertion';
import { visibleAssertion } from '../cypher/edge-row';
import { lensParams, nodeUnderLens, recordedUnderLens } from '../cypher/lens-predicate';
import { entryAt } from '../entries/cypher';

/** The entry of an entity at the lens's recording. */
export interface SourcedEntry extends DescribedEntry {
  readonly id: string;
  readonly properties: Properties;
}

/** One current version of a description: it affirms or denies that the attribute has the value. */
export interface Description extends VisibleAssertion {
  readonly stance: AssertedStance;
  readonly attribute: string;
  readonly value: string;
}

/** The voice and the grade of a source, as it describes itself. */
export interface SourceVoice {
  readonly assertedBy: string;
  readonly reliability: Reliability;
}

/** Rows for `readSourcedEntry`, one for each entity recorded by the lens's knownAt. */
export function sourcedEntries(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
RETURN properties(${entryAt('n')}) AS entry`,
    params: { ids, ...lensParams(lens) },
  };
}

export function readSourcedEntry(row: Row): SourcedEntry {
  const entry = row['entry'] as StoredProperties;
  const id = entry['id'] as string;
  const properties = readProperties(entry, entityKindOfId(id)?.properties ?? {});
  const describedBy = (entry['describedBy'] ?? null) as string | null;
  return { id, properties, describedBy, attributeSources: readAttributeSources(entry) };
}

/** Rows for `readDescription`, in the order of start, source and id: whatever sources say that is recorded by the lens's knownAt and not withdrawn. */
export function allDescriptions(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id})-[d:${DESCRIBED_BY}]->() USING INDEX n:Entity(id)
WHERE ${recordedUnderLens('d')} AND d.stance <> 'RETRACTED'
RETURN id AS subject, properties(d) AS edge ORDER BY d.startEarliest, d.sourceId, d.id`,
    params: { ids, ...lensParams(lens) },
  };
}

/** The description of the entity that is its `subject`; null if the edge gives neither a name nor a value. */
export function readDescription(row: Row): Description | null {
  const edge = row['edge'] as Properties;
  const attribute = describedAttribute(edge);
  if (attribute === null) return null;
  // It leads to the source that makes it.
  const ends = { subject: row['subject'] as string, object: edge['sourceId'] as string };
  const assertion = visibleAssertion({ type: DESCRIBED_BY, ...ends, edge });
  return { ...assertion, stance: edge['stance'] as AssertedStance, attribute, value: (edge['value'] ?? edge['name']) as string };
}

/** Whether a description gives no days for its value. */
export function isUndated({ spell }: Pick<Description, 'spell'>): boolean {
  return spell.start === WITHOUT_DATES.start && spell.endStatus === WITHOUT_DATES.endStatus;
}

/** Rows for `readSourceVoice`. */
export function sourceVoices(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH id, ${entryAt('n')} AS source
RETURN id, source.voice AS voice, source.reliability AS reliability`,
    params: { ids, ...lensParams(lens) },
  };
}

export function readSourceVoice(row: Row): readonly [id: string, voice: SourceVoice] {
  const id = row['id'] as string;
  return [id, { assertedBy: (row['voice'] ?? id) as string, reliability: (row['reliability'] ?? 'F') as Reliability }];
}
