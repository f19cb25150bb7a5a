/** Corrects the attributes of an entity that were recorded wrongly, regardless of their source. */
import type { Database, Transaction } from '../database/database';
import { entityKindOfId } from '../domain/entity-kinds';
import { Conflict, InvalidFact, NotFound, type Problem, required } from '../errors';
import { canonicalProperties } from '../model/assertion-version';
import { type AttributeSources, attributeSource } from '../model/attribute-sources';
import { isSameValue, valuesRemoved } from '../model/catalogue';
import type { EntityFact, Properties, PropertyValue } from '../model/fact';
import { addCounts, NO_COUNTS } from '../model/revision';
import { type EntityVersion, readEntityVersion, versionsOfEntity } from './cypher/entities/entity-versions';
import { replaceEntity } from './cypher/entities/write-entities';
import { EDITORS_SOURCE } from './judge-same';
import { NO_DIFFERENCES, type RecordResult } from './writing/record-about';
import { type EditAbout, recordEdit } from './writing/record-edit';
import { restateMoved } from './writing/restate-moved';
import { buildEntry, findMoved } from './writing/write-entities';

/** The place of problems of the corrected entity. */
const PLACE = 'attributes';

export interface EntityCorrection extends EditAbout {
  readonly entity: string;
  /** The id of the version that the editor saw. */
  readonly expectedVersion: string;
  /** The new values by name; null removes one. */
  readonly change: Readonly<Record<string, PropertyValue | null>>;
  /** The rules that the corrected entity must meet; its problems are thrown. */
  readonly check: (fact: EntityFact) => readonly Problem[];
}

/**
 * Replaces the attributes of an entity and keeps the earlier ones. After that only editors can change it, so loading a file again does not
 * undo the correction.
 * @throws NotFound if the entity does not exist.
 * @throws Conflict if it has changed since the editor saw it; the message names the newest version.
 * @throws InvalidFact if the corrected entity breaks a rule.
 */
export async function correctEntity(
  db: Database,
  { entity, expectedVersion, change, check, ...about }: EntityCorrection,
): Promise<RecordResult> {
  return recordEdit(db, about, async (tx, seq) => {
    const newest = required((await entityVersions(tx, entity)).at(-1), 'the newest version of an entity');
    if (newest.id !== expectedVersion)
      throw new Conflict(
        `expectedVersion: "${expectedVersion}" is not the newest version of "${entity}". Accepted: "${newest.id}"; look at it first.`,
      );
    const properties = applyChange(newest.properties, change);
    if (JSON.stringify(properties) === JSON.stringify(canonicalProperties(newest.properties)))
      return { counts: NO_COUNTS, ...NO_DIFFERENCES };
    const kind = required(entityKindOfId(entity), 'the kind of an entity');
    const problems = check({ fact: 'entity', id: entity, label: kind.label, properties, place: PLACE });
    if (problems.length > 0) throw new InvalidFact(problems);
    const attributeSources = keepSources(newest, properties);
    const entry = buildEntry({ id: entity, kind, properties, describedBy: EDITORS_SOURCE, attributeSources, place: PLACE });
    const restored = new Set(valuesRemoved(properties, newest.properties));
    const removed = [...newest.removed, ...valuesRemoved(newest.properties, properties)].filter((value) => !restored.has(value));
    await tx.run(replaceEntity(entry, removed, seq));
    const restated = await restateMoved(tx, findMoved([{ id: entity, stored: newest, properties }]), seq);
    return { counts: addCounts({ ...NO_COUNTS, entities: 1 }, restated), ...NO_DIFFERENCES };
  });
}

/** The sources of the attributes that the correction leaves as they are; all others are the editors' from now on. */
function keepSources(newest: EntityVersion, properties: Properties): AttributeSources {
  const kept = Object.keys(properties).filter((name) => isSameValue(properties[name], newest.properties[name]));
  const sources = kept.map((name) => [name, attributeSource(newest, name)] as const);
  return Object.fromEntries(sources.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== EDITORS_SOURCE));
}

function applyChange(before: Properties, change: EntityCorrection['change']): Properties {
  const kept = Object.entries({ ...before, ...change }).filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return canonicalProperties(Object.fromEntries(kept));
}

/**
 * Every version of an entity from complete recordings, oldest first.
 * @throws NotFound if the entity does not exist.
 */
export async function entityVersions(db: Pick<Transaction, 'run'>, entity: string): Promise<EntityVersion[]> {
  const versions = (await db.run(versionsOfEntity(entity))).map(readEntityVersion);
  if (versions.length === 0) throw new NotFound(`entity: "${entity}" does not exist. Accepted: the id of an entity.`);
  return versions.sort((a, b) => a.recordedFrom - b.recordedFrom);
}
