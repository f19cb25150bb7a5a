/**
 * Builds a database from recordings made in memory, with Neo4j's own importer: without a statement per batch and without index updates
 * during the import.
 */
import { connect } from '../../database/connect';
import { type BuildOptions, buildData } from '../../database/launcher/stored/build-data';
import { required } from '../../errors';
import { completeBuilt } from './complete-built';
import type { GraphInMemory } from './graph-in-memory';
import { type Unfit, writeImportFiles } from './write-import-files';

export interface BuildWork<T> {
  /** Records into the graph what the database will contain; the data folder is locked during this time. */
  record(): Promise<T>;
  /** Called before the built database is put in place; throws if it is no longer wanted. */
  goOn(): void;
}

/**
 * Builds the database of a data folder that has none yet. Afterwards it is stopped, and is the same as if every recording had been made in
 * it.
 * @returns the result of `record`
 * @throws as `buildData`, and any error of the work; nothing has changed then.
 */
export async function buildDatabase<T>(options: BuildOptions, graph: GraphInMemory, { record, goOn }: BuildWork<T>): Promise<T> {
  let written: { readonly recorded: T; readonly unfit: Unfit } | null = null;
  const write = async (folder: string) => {
    const recorded = await record();
    options.onStage?.('FILES');
    const { files, unfit } = await writeImportFiles(graph, folder);
    written = { recorded, unfit };
    return files;
  };
  return buildData(options, write, async (neo4j) => {
    const { recorded, unfit } = required(written, 'the written graph');
    const db = await connect(neo4j);
    options.onStage?.('INDEXES');
    try {
      await completeBuilt(db, graph, unfit);
    } finally {
      await db.close();
    }
    goOn();
    return recorded;
  });
}
