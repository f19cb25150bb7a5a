/** Builds a database that holds what was recorded in memory, by Neo4j's own importer: no statement a batch, no index kept up meanwhile. */
import { connect } from '../../database/connect';
import { type BuildOptions, buildData } from '../../database/launcher/stored/build-data';
import { completeBuilt } from './complete-built';
import type { GraphInMemory } from './graph-in-memory';
import { type Unfit, writeImportFiles } from './write-import-files';

export interface BuildWork<T> {
  /** Puts into the graph what is to be in the database; the data folder is held meanwhile. */
  record(): Promise<T>;
  /** Called before the built database takes its place; throws where it is not wanted any more. */
  goOn(): void;
}

/**
 * The database of the data folder, which has none yet; afterwards it is stopped, and the same as if every recording had been made in it.
 * @returns what `record` returns
 * @throws as `buildData`, and what the work throws; all is then as it was.
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
    const { recorded, unfit } = written!;
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
