/** A server over a small schema, for tests without a graph: limits, masking, headers, sign-in. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute } from 'graphql';
import { NotFound } from '../../src/errors';
import { createServer, type ServerParts } from '../../src/server/create-server';
import { readServerSettings } from '../../src/server/server-settings';

const typeDefs = /* GraphQL */ `
  type Query { state(id: ID!): State, states(first: Int): StateConnection!, broken: String, slow: String, who: String }
  type Mutation { record(why: String!): String }
  type StateConnection { edges: [StateEdge!]! }
  type StateEdge { node: State! }
  type State { id: ID!, name(style: Style): String, neighbours(first: Int): StateConnection! }
  enum Style { SHORT LONG }
`;

export const SECRET = 'MATCH (n) RETURN n // secret';
export const TOKENS = { editor: 'editor-token-of-the-tests', reader: 'reader-token-of-the-tests' };

/** `onSlow` receives the signal of an operation that never ends by itself, or returns its answer. */
export interface SmallChange extends Partial<ServerParts> {
  readonly env?: Record<string, string>;
  readonly onSlow?: (signal: AbortSignal) => unknown;
  readonly execute?: ServerParts['schema']['execute'];
}

export function smallServer(change: SmallChange = {}) {
  return createServer(smallParts(change));
}

export function smallParts(change: SmallChange = {}): ServerParts {
  const resolvers = {
    Query: {
      state: (_: unknown, { id }: { id: string }) => {
        if (id === 'state:PAK') return { id, name: 'Pakistan' };
        throw new NotFound(`state: there is no "${id}".`);
      },
      states: () => ({ edges: [] }),
      broken: () => {
        throw new Error(SECRET);
      },
      slow: (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
        return change.onSlow?.(signal) ?? new Promise(() => {});
      },
      who: (_: unknown, __: unknown, { caller }: { caller: { role: string } }) => caller.role,
    },
    Mutation: { record: (_: unknown, { why }: { why: string }) => why },
  };
  const publicSchema = makeExecutableSchema({ typeDefs, resolvers });
  const settings = readServerSettings(change.env ?? {});
  return {
    schema: {
      publicSchema,
      execute:
        change.execute ??
        (async ({ document, operationName, variables, caller, signal }) =>
          execute({ schema: publicSchema, document, operationName, variableValues: variables, contextValue: { caller, signal } })),
    },
    tokens: TOKENS,
    version: '0.0.0-test',
    ready: async () => ({ schemaVersion: 1, recording: 3 }),
    ...change,
    settings: { ...settings, ...change.settings },
  };
}
