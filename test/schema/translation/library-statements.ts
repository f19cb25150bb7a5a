/** The statements that @neo4j/graphql writes for operations of the inner schema, unchanged. */
import { type GraphQLSchema, parse } from 'graphql';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';
import { innerSchema } from '../../../src/schema/inner/inner-schema';
import { writtenByLibrary } from '../../../src/schema/translation/fresh-translation';

/** Builds the schema before the tests of the calling file; returns a function that gives the Cypher of an operation. */
export function libraryStatements(): (operation: string) => Promise<string> {
  let inner: GraphQLSchema;
  beforeAll(async () => {
    inner = await innerSchema(readDomain(readSdl()));
  });
  return async (operation) => (await writtenByLibrary(inner, { document: parse(operation), variables: {} })).cypher;
}
