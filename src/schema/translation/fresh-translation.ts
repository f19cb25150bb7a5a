/** Lets @neo4j/graphql translate an operation: the library writes the statement and does not run it. */
import { execute, type GraphQLSchema } from 'graphql';
import { required } from '../../errors';
import type { InnerOperation } from '../inner/inner-operation';
import { countDistinct } from './count-distinct';
import { foldTexts } from './fold-texts';
import { sortBeforeSlicing } from './sort-before-slicing';
import type { Statement } from './statement';

/** The answer to the library's one question about the database version. What it writes for reading is the same for all versions. */
const VERSION = { toObject: () => ({}), [Symbol.iterator]: () => ['5.26.0', 'community'].values() };
const ASKS_VERSION = 'dbms.components';

/** The final statement of an operation. @throws what the library throws for values that are not valid */
export async function freshTranslation(inner: GraphQLSchema, operation: InnerOperation): Promise<Statement> {
  return asSent(await writtenByLibrary(inner, operation));
}

/** A statement of the library after all rewriting. */
export function asSent({ cypher, params }: Statement): Statement {
  return foldTexts({ cypher: countDistinct(sortBeforeSlicing(cypher)), params });
}

/** The statement of an operation as the library writes it. @throws what the library throws for values that are not valid */
export async function writtenByLibrary(inner: GraphQLSchema, { document, variables }: InnerOperation): Promise<Statement> {
  let written: Statement | undefined;
  // An object that the library accepts as an open transaction.
  const executionContext = {
    async run(cypher: string, params: Record<string, unknown>) {
      const asksVersion = cypher.includes(ASKS_VERSION);
      if (!asksVersion) written = { cypher, params };
      return { records: asksVersion ? [VERSION] : [], summary: { counters: { updates: () => ({}) } } };
    },
  };
  const { errors } = await execute({ schema: inner, document, variableValues: variables, contextValue: { executionContext } });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return required(written, 'the statement of the library');
}
