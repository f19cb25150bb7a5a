/** The schema that @neo4j/graphql generates from the domain; only the lens's own rewriting speaks to it. */
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Domain } from '../domain/domain';
import { innerSdl } from './inner-sdl';

/** Everything that the library still generates for older users of it. */
const DEPRECATED = {
  mutationOperations: true,
  aggregationFilters: true,
  aggregationFiltersOutsideConnection: true,
  relationshipFilters: true,
  attributeFilters: true,
};

/** The generated schema. It is our own text that it is made from, and tests build it validated; at start-up validation would cost a third more. */
export function innerSchema(domain: Domain, validate = false): Promise<GraphQLSchema> {
  return new Neo4jGraphQL({ typeDefs: innerSdl(domain), validate, features: { excludeDeprecatedFields: DEPRECATED } }).getSchema();
}
