/** The schema that @neo4j/graphql generates from the domain; only the code that rewrites for the lens uses it. */
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Domain } from '../domain/domain';
import { innerSdl } from './inner-sdl';

/** Everything that the library still generates for its older users. */
const DEPRECATED = {
  mutationOperations: true,
  aggregationFilters: true,
  aggregationFiltersOutsideConnection: true,
  relationshipFilters: true,
  attributeFilters: true,
};

/** The generated schema. Its SDL is our own and tests build it with validation; validation at start-up would take a third longer. */
export function innerSchema(domain: Domain, validate = false): Promise<GraphQLSchema> {
  return new Neo4jGraphQL({ typeDefs: innerSdl(domain), validate, features: { excludeDeprecatedFields: DEPRECATED } }).getSchema();
}
