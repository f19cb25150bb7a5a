/** The entries of entities with their sources, and everything that other sources say of their attributes. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, readProperties, type StoredProperties } from '../../../database/stored-values';
import { entityKindOfId } from '../../../domain/entity-kinds';
import { type DescribedEntry, readAttributeSources } from '../../../model/attribute-sources';
import { DESCRIBED_BY, describedAttribute, WITHOUT_DATES } from '../../../model/description';
import type { AssertedStance, Properties } from '../../../model/fact';
import type { Credibility, Reliability } from '../../../model/grades';
import type { Lens } from '../../../model/lens';
import type { EndStatus, Spell, SpellBounds } from '../../../model/spell';
import type { Standing } from '../../../model/standing';
import { lensParams, nodeUnderLens, recordedUnderLens } from '../cypher/lens-predicate';
import { entryAt } from '../entries/cypher';

/** The entry of an entity at the lens's recording. */
export interface SourcedEntry extends DescribedEntry {
  readonly id: string;
  readonly properties: Properties;
}

/** One current version of a description: it affirms or denies that the attribute has the value. */
export interface Description {
  readonly attribute: string;
  readonly value: string;
  readonly tieId: string;
  readonly assertionId: string;
  readonly versionId: string;
  readonly sourceId: string;
  readonly assertedBy: string;
  readonly stance: AssertedStance;
  readonly spell: Spell;
  readonly bounds: SpellBounds;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly standing: Standing;
  /** The recording that recorded this content. */
  readonly toldFrom: number;
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
RETURN id, properties(d) AS edge ORDER BY d.startEarliest, d.sourceId, d.id`,
    params: { ids, ...lensParams(lens) },
  };
}

/** The entity and the description; null if the edge gives neither a name nor a value. */
export function readDescription(row: Row): readonly [id: string, description: Description] | null {
  const edge = row['edge'] as StoredProperties;
  const text = (name: string) => edge[name] as string;
  const day = (name: string) => readNumber(edge[name]);
  const attribute = describedAttribute(edge as Properties);
  if (attribute === null) return null;
  const description: Description = {
    attribute,
    value: text(edge['value'] === undefined ? 'name' : 'value'),
    tieId: text('tieId'),
    assertionId: text('assertionId'),
    versionId: text('id'),
    sourceId: text('sourceId'),
    assertedBy: text('assertedBy'),
    stance: text('stance') as AssertedStance,
    spell: {
      start: (edge['start'] ?? null) as string | null,
      end: (edge['end'] ?? null) as string | null,
      endStatus: text('endStatus') as EndStatus,
    },
    bounds: {
      startEarliest: day('startEarliest'),
      startLatest: day('startLatest'),
      endEarliest: day('endEarliest'),
      endLatest: day('endLatest'),
    },
    reliability: text('reliability') as Reliability,
    credibility: readNumber(edge['credibility']) as Credibility,
    standing: text('standing') as Standing,
    toldFrom: readNumber(edge['toldFrom']),
  };
  return [row['id'] as string, description];
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
