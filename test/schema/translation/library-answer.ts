/** What @neo4j/graphql answers for a plan, with its own statement and its own resolvers. */
import { execute, type GraphQLSchema } from 'graphql';
import type { CypherQuery, Row } from '../../../src/database/cypher-query';
import { innerOperation, ROOT } from '../../../src/schema/inner/inner-operation';
import type { RootPlan } from '../../../src/schema/lens/plan-root';
import { asSent } from '../../../src/schema/translation/fresh-translation';

/** The answer, from the rows that `run` returns. @throws the first error of the answer */
export async function libraryAnswer(
  inner: GraphQLSchema,
  plan: RootPlan,
  run: (query: CypherQuery) => Promise<readonly Row[]>,
): Promise<unknown> {
  const { document, variables } = innerOperation(inner, plan);
  const executionContext = {
    async run(cypher: string, params: Record<string, unknown>) {
      const asksVersion = cypher.includes('dbms.components');
      const rows = asksVersion ? [{ version: '5.26.0', edition: 'community' }] : await run(asSent({ cypher, params }));
      const records = rows.map((row) => ({ toObject: () => ({ ...row }), [Symbol.iterator]: () => Object.values(row).values() }));
      return { records, summary: { counters: { updates: () => ({}) } } };
    },
  };
  const { data, errors } = await execute({ schema: inner, document, variableValues: variables, contextValue: { executionContext } });
  if (errors?.[0]) throw errors[0];
  return data?.[ROOT];
}
