/** Reads the schema folder: all its GraphQL files, in the order of their paths. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type DefinitionNode, getLocation, isTypeDefinitionNode, parse, Source, type TypeDefinitionNode } from 'graphql';

/** The folder `schema/` at the top of the project; the path is valid both in the sources and in the build. */
export const SCHEMA_FOLDER = resolve(__dirname, '../../../schema');

/**
 * All definitions of the folder; the location of each names its file.
 * @throws Error if a type is declared twice: schema tools would merge the two silently, and each resolver would fill only its own fields.
 */
export function readSdl(folder: string = SCHEMA_FOLDER): DefinitionNode[] {
  const definitions = graphqlFilesIn(folder).flatMap((path) => [
    ...parse(new Source(readFileSync(path, 'utf8'), `schema/${relative(folder, path)}`)).definitions,
  ]);
  const first = new Map<string, TypeDefinitionNode>();
  for (const type of definitions.filter(isTypeDefinitionNode)) {
    const earlier = first.get(type.name.value);
    if (earlier)
      throw new Error(`${locate(type)}: type ${type.name.value} is declared twice. It is already declared at ${locate(earlier)}.`);
    first.set(type.name.value, type);
  }
  return definitions;
}

function locate({ name: { loc } }: TypeDefinitionNode): string {
  return loc ? `${loc.source.name}:${getLocation(loc.source, loc.start).line}` : 'a file';
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
