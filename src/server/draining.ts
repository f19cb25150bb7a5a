/** Refuses operations while the server cannot answer them, counts running operations, and lets them end when the server stops. */
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { ServerAvailability } from './availability';

/** Addresses that use the database; pages and health checks continue. */
const OPERATIONS = /^\/(graphql|export)(?=[/?]|$)/;
/** For this time, kept-alive connections are still answered, with "Connection: close", before they are closed. */
const LINGER_MS = 500;
const POLL_MS = 20;

export class Draining {
  private running = 0;

  constructor(
    private readonly server: FastifyInstance,
    private readonly availability: ServerAvailability,
  ) {
    server.addHook('onRequest', async (request, reply) => {
      const { refusal } = availability;
      // Refused requests are not waited for: clients that retry at once would keep the server alive until its time is over.
      if (refusal && OPERATIONS.test(request.url)) throw refusal;
      this.running += 1;
      reply.raw.once('close', () => {
        this.running -= 1;
      });
    });
    server.addHook('onSend', async (_, reply) => {
      if (availability.isStopping) reply.header('connection', 'close');
    });
  }

  /**
   * Accepts no more operations, waits for running ones, and ends those that take longer than `withinMs`. Resolves when the server is
   * closed.
   */
  async close(withinMs: number): Promise<void> {
    this.availability.stop();
    const startedAt = performance.now();
    const elapsedMs = () => performance.now() - startedAt;
    while (elapsedMs() < withinMs && (this.running > 0 || ((await this.connections()) > 0 && elapsedMs() < LINGER_MS)))
      await delay(POLL_MS);
    const closeTimer = setTimeout(() => this.server.server.closeAllConnections(), Math.max(0, withinMs - elapsedMs()));
    await this.server.close();
    clearTimeout(closeTimer);
  }

  private connections(): Promise<number> {
    return new Promise((resolve) => this.server.server.getConnections((_, count) => resolve(count)));
  }
}
