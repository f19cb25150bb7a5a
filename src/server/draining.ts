/** Refuses operations while the server cannot answer them, counts those that run, and lets them end when it stops. */
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { ServerAvailability } from './availability';

/** What is asked of the database; pages and health go on. */
const OPERATIONS = /^\/(graphql|export)(?=[/?]|$)/;
/** So long kept-alive connections are still answered, with "Connection: close", before they are closed. */
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
      // Those that are refused are not waited for: clients that ask again at once would hold the server until its time is over.
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

  /** Takes no more operations, waits for those that run, and cuts those that take longer than `withinMs`. Resolves when the server is closed. */
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
