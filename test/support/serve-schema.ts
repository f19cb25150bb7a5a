/** The real server on a test database: HTTP in, JSON out, without a socket. */
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { readServerSettings } from '../../src/server/server-settings';

export const TOKENS = { editor: 'editor-token-of-the-tests', reader: 'reader-token-of-the-tests' };

export interface HttpOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly as?: 'editor' | 'reader';
}

/** An answer as it arrives. */
export interface HttpAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

export interface Served {
  readonly server: FastifyInstance;
  ask(operation: HttpOperation): Promise<HttpAnswer>;
}

export async function serveSchema(db: Database): Promise<Served> {
  const server = await createServer({
    schema: await createSchema(db),
    settings: readServerSettings({}),
    tokens: TOKENS,
    version: '0.0.0-test',
    ready: async () => ({ schemaVersion: 1, recording: 1 }),
  });
  return {
    server,
    async ask({ as, ...payload }) {
      const headers = { 'content-type': 'application/json', ...(as && { authorization: `Bearer ${TOKENS[as]}` }) };
      const answer = await server.inject({ method: 'POST', url: '/graphql', headers, payload });
      return { status: answer.statusCode, ...(answer.json() as object) };
    },
  };
}
