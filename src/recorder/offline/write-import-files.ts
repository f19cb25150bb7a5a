/**
 * Writes the graph in memory as import files: one file per kind of entity and type of tie, each node and edge with exactly the properties
 * that the recorder would store.
 */
import { join } from 'node:path';
import type { ImportFile } from '../../database/launcher/stored/build-data';
import { toInteger } from '../../database/stored-values';
import { type EntityKind, listLabels } from '../../domain/entity-kinds';
import type { TieType } from '../../domain/tie-types';
import type { Version } from '../../model/assertion-version';
import { type Entry, type FormerSpan, storedFormerEntry, storedNewEntry } from '../cypher/entities/write-entities';
import { storedVersion } from '../cypher/versions/stored-version';
import { buildEntry } from '../writing/write-entities';
import type { GraphInMemory, HeldEntity, HeldFormerEntry, HeldTie } from './graph-in-memory';
import { type ImportRow, isUnfit, writeRows } from './import-rows';

/** Items that the files cannot express exactly; they are written again when the database runs. */
export interface Unfit {
  readonly entries: Entry[];
  readonly formerEntries: (Entry & FormerSpan)[];
  readonly versions: Map<TieType, Version[]>;
}

export interface WrittenFiles {
  readonly files: readonly ImportFile[];
  readonly unfit: Unfit;
}

/** Writes the files into the folder, one after another, so that only one is in memory as rows. */
export async function writeImportFiles(graph: GraphInMemory, folder: string): Promise<WrittenFiles> {
  const files: ImportFile[] = [];
  const unfit: Unfit = { entries: [], formerEntries: [], versions: new Map() };
  for (const [kind, entities] of groupByKey(graph.entities, (entity) => entity.kind)) {
    const path = join(folder, `${kind.label}.nodes.csv`);
    await writeRows(path, [':ID'], buildNodes(entities, unfit));
    files.push({ of: 'nodes', labels: listLabels(kind), path });
  }
  if (graph.formerEntries.length > 0) {
    const path = join(folder, 'FormerEntry.nodes.csv');
    await writeRows(path, [':ID'], buildFormerNodes(graph.formerEntries, unfit));
    files.push({ of: 'nodes', labels: ['FormerEntry'], path });
  }
  for (const [type, ties] of groupByKey(graph.ties, ({ tie }) => tie.type)) {
    const path = join(folder, `${type.name}.relationships.csv`);
    await writeRows(path, [':START_ID', ':END_ID'], buildEdges(type, ties, unfit));
    files.push({ of: 'relationships', labels: [type.name], path });
  }
  return { files, unfit };
}

function buildNodes(entities: readonly HeldEntity[], unfit: Unfit): ImportRow[] {
  return entities.map((entity) => {
    const entry = buildEntry(entity);
    const created = storedNewEntry(entry, entity.recordedFrom);
    const properties = entity.entryFrom === null ? created : { ...created, entryFrom: toInteger(entity.entryFrom) };
    if (isUnfit(properties)) unfit.entries.push(entry);
    return { keys: [entity.id], properties };
  });
}

function buildFormerNodes(entries: readonly HeldFormerEntry[], unfit: Unfit): ImportRow[] {
  return entries.map((former) => {
    const entry = buildEntry(former);
    const properties = storedFormerEntry(entry, former);
    if (isUnfit(properties)) unfit.formerEntries.push({ ...entry, recordedFrom: former.recordedFrom, recordedTo: former.recordedTo });
    // No edge leads to it, but the importer requires a key for every node.
    return { keys: [`${former.id}#${former.recordedTo}`], properties };
  });
}

function buildEdges(type: TieType, ties: readonly HeldTie[], unfit: Unfit): ImportRow[] {
  const unfitVersions: Version[] = [];
  unfit.versions.set(type, unfitVersions);
  return ties.flatMap(({ tie, versions }) =>
    [...versions.values()].map((version) => {
      const properties = storedVersion({ type, version });
      if (isUnfit(properties)) unfitVersions.push(version);
      return { keys: [tie.subject, tie.object], properties };
    }),
  );
}

function groupByKey<T, K extends EntityKind | TieType>(items: Iterable<T>, getKey: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(getKey(item));
    if (group) group.push(item);
    else groups.set(getKey(item), [item]);
  }
  return groups;
}
