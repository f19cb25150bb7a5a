/** The graph in memory as import files: a file a kind of entity and a type of tie, each node and edge with just what the recorder would store. */
import { join } from 'node:path';
import type { ImportFile } from '../../database/launcher/stored/build-data';
import { whole } from '../../database/stored-values';
import type { Version } from '../../model/assertion-version';
import { type EntityKind, labelsOf } from '../../model/entity-kinds';
import type { TieType } from '../../model/tie-types';
import { type Entry, type FormerSpan, storedFormerEntry, storedNewEntry } from '../cypher/entities/write-entities';
import { storedVersion } from '../cypher/versions/stored-version';
import { entryOf } from '../writing/write-entities';
import type { GraphInMemory, HeldEntity, HeldFormerEntry, HeldTie } from './graph-in-memory';
import { type ImportRow, isUnfit, writeRows } from './import-rows';

/** What the files cannot say exactly; it is written once more when the database runs. */
export interface Unfit {
  readonly entries: Entry[];
  readonly formerEntries: (Entry & FormerSpan)[];
  readonly versions: Map<TieType, Version[]>;
}

export interface WrittenFiles {
  readonly files: readonly ImportFile[];
  readonly unfit: Unfit;
}

/** Writes them into the folder, one after another, so that only one is held as rows. */
export async function writeImportFiles(graph: GraphInMemory, folder: string): Promise<WrittenFiles> {
  const files: ImportFile[] = [];
  const unfit: Unfit = { entries: [], formerEntries: [], versions: new Map() };
  for (const [kind, entities] of grouped(graph.entities, (entity) => entity.kind)) {
    const path = join(folder, `${kind.label}.nodes.csv`);
    await writeRows(path, [':ID'], nodesOf(entities, unfit));
    files.push({ of: 'nodes', labels: labelsOf(kind), path });
  }
  if (graph.formerEntries.length > 0) {
    const path = join(folder, 'FormerEntry.nodes.csv');
    await writeRows(path, [':ID'], formerNodesOf(graph.formerEntries, unfit));
    files.push({ of: 'nodes', labels: ['FormerEntry'], path });
  }
  for (const [type, ties] of grouped(graph.ties, ({ tie }) => tie.type)) {
    const path = join(folder, `${type.name}.relationships.csv`);
    await writeRows(path, [':START_ID', ':END_ID'], edgesOf(type, ties, unfit));
    files.push({ of: 'relationships', labels: [type.name], path });
  }
  return { files, unfit };
}

function nodesOf(entities: readonly HeldEntity[], unfit: Unfit): ImportRow[] {
  return entities.map((entity) => {
    const entry = entryOf(entity);
    const created = storedNewEntry(entry, entity.recordedFrom);
    const properties = entity.entryFrom === null ? created : { ...created, entryFrom: whole(entity.entryFrom) };
    if (isUnfit(properties)) unfit.entries.push(entry);
    return { keys: [entity.id], properties };
  });
}

function formerNodesOf(entries: readonly HeldFormerEntry[], unfit: Unfit): ImportRow[] {
  return entries.map((former) => {
    const entry = entryOf(former);
    const properties = storedFormerEntry(entry, former);
    if (isUnfit(properties)) unfit.formerEntries.push({ ...entry, recordedFrom: former.recordedFrom, recordedTo: former.recordedTo });
    // No edge leads to it, but the importer wants a key for every node.
    return { keys: [`${former.id}#${former.recordedTo}`], properties };
  });
}

function edgesOf(type: TieType, ties: readonly HeldTie[], unfit: Unfit): ImportRow[] {
  const unfitOf: Version[] = [];
  unfit.versions.set(type, unfitOf);
  return ties.flatMap(({ tie, versions }) =>
    [...versions.values()].map((version) => {
      const properties = storedVersion({ type, version });
      if (isUnfit(properties)) unfitOf.push(version);
      return { keys: [tie.subject, tie.object], properties };
    }),
  );
}

function grouped<T, K extends EntityKind | TieType>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
