/** Reads the street's schema folder: every GraphQL file of it, in the order of their paths. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type DefinitionNode, parse, Source } from 'graphql';

/** The folder `schema/` at the top of the project; the same from the sources and from the build. */
export const SCHEMA_FOLDER = resolve(__dirname, '../../../schema');

/** All definitions of the folder, each with its file as the source of its location. */
export function readSdl(folder: string = SCHEMA_FOLDER): DefinitionNode[] {
  return graphqlFilesIn(folder).flatMap((path) => [
    ...parse(new Source(readFileSync(path, 'utf8'), `schema/${relative(folder, path)}`)).definitions,
  ]);
}

function graphqlFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return graphqlFilesIn(path);
      return entry.name.endsWith('.graphql') ? [path] : [];
    });
}
