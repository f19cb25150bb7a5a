/** The executable schema: the types of the schema folder with their resolvers, under the lens. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { assertValidSchema, buildASTSchema, type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database';
import type { KnownAt } from '../model/lens';
import type { Domain } from './domain/domain';
import { domainIndex } from './domain/domain-index';
import { readDomain } from './domain/read-domain';
import { readSdl } from './domain/read-sdl';
import { executeOperation, type RequestedOperation } from './execution/execute-operation';
import type { OperationContext } from './execution/operation-context';
import { innerSchema } from './inner/inner-schema';
import { INPUT_SCALARS, MUTATIONS } from './mutations';
import { generatedSdl } from './public/generated-sdl';
import { QUESTIONS } from './questions';
import { attributeResolvers } from './resolvers/attribute-resolvers';
import { CLAIMS } from './resolvers/claim-resolvers';
import { takeDefaultsForNull } from './resolvers/defaults-for-null';
import { generatedResolvers } from './resolvers/generated-resolvers';
import { listsInTurns } from './resolvers/lists-in-turns';
import { openEntities } from './resolvers/open-entities';
import { SCALARS } from './resolvers/scalars';
import { TIES } from './resolvers/tie-resolvers';
import { Translator } from './translation/translator';

/** The schema that the server, the command line and the tests query. */
export interface EntenteSchema {
  readonly publicSchema: GraphQLSchema;
  /** Validates the document if needed, settles the lens and executes. The answer has `extensions.receipt`. */
  execute(operation: RequestedOperation): Promise<ExecutionResult>;
}

/** How many texts of `knownAt` are cached with their meaning. */
const MAX_POINTS = 100;

/** The schema over a prepared database. */
export async function createSchema(db: Database): Promise<EntenteSchema> {
  const domain = readDomain(readSdl());
  const index = domainIndex(domain);
  const publicSchema = buildPublicSchema(domain);
  const inner = await innerSchema(domain);
  // Checked here once for each schema object; otherwise the first operation would do it and delay others.
  for (const schema of [publicSchema, inner]) assertValidSchema(schema);
  const engine = { db, publicSchema, translator: new Translator(inner), index, points: new LRUCache<string, KnownAt>({ max: MAX_POINTS }) };
  return { publicSchema, execute: (operation) => executeOperation(engine, operation) };
}

/** The public schema alone, for documentation and for validation without a database. */
export function buildPublicSchema(domain: Domain): GraphQLSchema {
  const typeDefs: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...domain.rest, ...parse(generatedSdl(domain)).definitions] };
  const kinds = domain.entities.map(({ name }) => name);
  const resolvers = [
    generatedResolvers(domain),
    SCALARS,
    INPUT_SCALARS,
    TIES,
    CLAIMS,
    attributeResolvers(kinds),
    ...QUESTIONS,
    ...MUTATIONS,
  ];
  // buildASTSchema runs first because it is strict: from a document, makeExecutableSchema would merge duplicate declarations.
  const schema = makeExecutableSchema({ typeDefs: buildASTSchema(typeDefs), resolvers });
  takeDefaultsForNull(schema);
  openEntities(schema, domainIndex(domain));
  listsInTurns(schema, (context) => (context as OperationContext | undefined)?.lists);
  return schema;
}
