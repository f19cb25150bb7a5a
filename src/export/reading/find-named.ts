/** Finds what an area names by id outside itself, so that an export of the area contains it. */
import type { Row } from '../../database/cypher-query';
import type { Transaction } from '../../database/database';
import { entityKindOfId } from '../../domain/entity-kinds';
import { ENTITY_REFERENCES } from '../../domain/references';
import { isEntityId } from '../../model/ids';
import type { Lens } from '../../model/lens';
import { type ExportedEntity, entitiesOfIds, readExportedEntity } from '../cypher/entities';
import { idsNamedByTies } from '../cypher/ties';
import { batches, batchesByType } from './id-batches';

/** What an area names outside itself, without order. */
export interface NamedOutside {
  readonly entities: readonly string[];
  /** Sources are written after the ties, with those of the assertions. */
  readonly sources: readonly string[];
}

/**
 * The ids that the ties or the entities of the area name: voices, sources, and the entities in TIE_REFERENCES and ENTITY_REFERENCES. Then
 * those that these name, until no new ones are found.
 * Only ids are kept in memory. Statements: one for each 1000 ties, and one for each 1000 entities that can name others: sources and places,
 * and under a lens with a day every entity, since the source of its name on that day has a voice too.
 */
export async function findNamed(
  tx: Transaction,
  area: ReadonlySet<string>,
  tiesByType: ReadonlyMap<string, readonly string[]>,
  lens: Lens,
): Promise<NamedOutside> {
  const outside = new Set<string>();
  const takeNew = (ids: readonly string[]): string[] => {
    const taken = ids.filter((id) => !area.has(id) && !outside.has(id) && isEntityId(id) && entityKindOfId(id) !== undefined);
    for (const id of taken) outside.add(id);
    return taken;
  };
  for (const [type, ids] of batchesByType(tiesByType)) takeNew((await tx.run(idsNamedByTies(type, ids, lens))).map(readId));
  for (let unread = [...area, ...outside]; unread.length > 0; ) {
    const found: string[] = [];
    for (const some of batches(unread.filter((id) => lens.validAt !== null || canName(id)))) {
      for (const row of await tx.run(entitiesOfIds(some, lens))) found.push(...takeNew(idsNamedBy(readExportedEntity(row, lens))));
    }
    unread = found;
  }
  const isSource = (id: string) => entityKindOfId(id)?.label === 'Source';
  return { entities: [...outside].filter((id) => !isSource(id)), sources: [...outside].filter(isSource) };
}

const readId = (row: Row): string => row['id'] as string;

function canName(id: string): boolean {
  return (entityKindOfId(id)?.label ?? '') in ENTITY_REFERENCES;
}

/** Its words that can be ids, and the source of its name. */
function idsNamedBy({ label, properties, named }: ExportedEntity): string[] {
  const texts = (ENTITY_REFERENCES[label] ?? []).flatMap((name) => properties[name] ?? []);
  const words = texts.flatMap((text) => String(text).split(' '));
  return named ? [...words, named.sourceId] : words;
}
