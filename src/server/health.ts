/** `/livez` (the process answers), `/readyz` (the database answers, with the schema we know), `/version`. */
import type { FastifyInstance } from 'fastify';
import { DatabaseUnavailable, EntenteError } from '../errors';

/** What a ready database told. */
export interface Readiness {
  readonly schemaVersion: number;
  /** The newest complete recording; 0 before the first. */
  readonly recording: number;
}

const PATIENCE_MS = 1000;

/** Adds the three addresses. `ready` makes one round trip to the database and rejects when it cannot be used. */
export function addHealth(server: FastifyInstance, version: string, ready: () => Promise<Readiness>): void {
  server.get('/livez', async () => ({ status: 'alive' }));
  server.get('/version', async () => ({ name: 'entente', version, node: process.version }));
  server.get('/readyz', async (_, reply) => {
    try {
      return { status: 'ready', ...(await withinPatience(ready())) };
    } catch (error) {
      const message = error instanceof EntenteError ? error.message : 'The database cannot be used now.';
      return reply.code(503).send({ status: 'not ready', message });
    }
  });
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable(`The database did not answer within ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
