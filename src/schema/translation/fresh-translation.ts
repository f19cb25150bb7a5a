/** What @neo4j/graphql makes of an operation: it writes the statement and runs nothing. */
import { execute, type GraphQLSchema } from 'graphql';
import type { InnerOperation } from '../inner/inner-operation';
import { countDistinct } from './count-distinct';
import { foldTexts } from './fold-texts';
import { sortBeforeSlicing } from './sort-before-slicing';
import type { Statement } from './statement';

/** The library asks once which database it is. What it writes for reading is the same for all, so this answer will do. */
const VERSION = { toObject: () => ({}), [Symbol.iterator]: () => ['5.26.0', 'community'].values() };
const ASKS_VERSION = 'dbms.components';

/** The statement of an operation as it is to be sent. @throws what the library throws for values that do not fit */
export async function freshTranslation(inner: GraphQLSchema, operation: InnerOperation): Promise<Statement> {
  return asSent(await writtenByLibrary(inner, operation));
}

/** A statement of the library as it is to be sent. */
export function asSent({ cypher, params }: Statement): Statement {
  return foldTexts({ cypher: countDistinct(sortBeforeSlicing(cypher)), params });
}

/** The statement of an operation as the library writes it. @throws what the library throws for values that do not fit */
export async function writtenByLibrary(inner: GraphQLSchema, { document, variables }: InnerOperation): Promise<Statement> {
  let written: Statement | undefined;
  // What the library takes for an open transaction.
  const executionContext = {
    async run(cypher: string, params: Record<string, unknown>) {
      const asksVersion = cypher.includes(ASKS_VERSION);
      if (!asksVersion) written = { cypher, params };
      return { records: asksVersion ? [VERSION] : [], summary: { counters: { updates: () => ({}) } } };
    },
  };
  const { errors } = await execute({ schema: inner, document, variableValues: variables, contextValue: { executionContext } });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return written!;
}
