/**
 * `/livez` (the process answers), `/readyz` (operations are answered: the database is available and has the expected schema), `/version`.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DatabaseUnavailable, EntenteError } from '../errors';
import type { Availability, ServingState } from './availability';
import { httpFailure } from './public-error';

/** What a ready database reports. */
export interface Readiness {
  readonly schemaVersion: number;
  /** The newest complete recording; 0 before the first. */
  readonly recording: number;
}

const PATIENCE_MS = 1000;

/** Adds the three addresses. `ready` makes one round trip to the database and rejects if the database cannot be used. */
export function addHealth(server: FastifyInstance, version: string, ready: () => Promise<Readiness>, availability: Availability): void {
  server.get('/livez', async () => ({ status: 'alive' }));
  server.get('/version', async () => ({ name: 'entente', version, node: process.version }));
  server.get('/readyz', async (_, reply) => {
    const { notReady, state } = availability;
    if (notReady) return sendNotReady(reply, state, notReady);
    try {
      return { status: 'ready', ...(await withinPatience(availability.unlessLost(ready()))) };
    } catch (error) {
      return sendNotReady(reply, 'database unavailable', error);
    }
  });
}

function sendNotReady(reply: FastifyReply, status: ServingState, error: unknown): FastifyReply {
  const shownError = error instanceof EntenteError ? error : new DatabaseUnavailable('The database cannot be used now.');
  const { headers } = httpFailure(shownError);
  return reply.code(503).headers(headers).send({ status, message: shownError.message });
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable(`The database did not answer within ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
