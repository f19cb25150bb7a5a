/** Opens the port. Gives the address as people type it, or explains in one paragraph why the port cannot be opened. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Busy, InvalidArgument } from '../errors';
import type { ServerSettings } from './server-settings';

/**
 * Listens and returns the base address, such as `http://127.0.0.1:4000`.
 * @throws Busy if the port is taken, InvalidArgument if this user may not open it
 */
export async function listen(server: FastifyInstance, settings: ServerSettings): Promise<string> {
  try {
    return await server.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    throw toListenError(error, settings);
  }
}

/**
 * Checks that the port is available, before any slow work begins.
 * @throws as `listen`
 */
export async function refuseTakenPort(settings: ServerSettings): Promise<void> {
  const server = createServer().listen({ host: settings.host, port: settings.port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw toListenError(error, settings);
  }
  server.close();
  await once(server, 'close');
}

function toListenError(error: unknown, settings: ServerSettings): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const requestedPort = `PORT: ${settings.port} on ${settings.host}`;
  if (code === 'EADDRINUSE') {
    return new Busy(
      `${requestedPort} is already in use, perhaps by another Entente. Stop that program, or choose another port: PORT=${settings.port + 1} npm start.`,
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new InvalidArgument(`${requestedPort} may not be opened by this user. Choose a port above 1023: PORT=4000 npm start.`, {
      cause: error,
    });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new InvalidArgument(`HOST: "${settings.host}" is not an address of this machine. Accepted: 127.0.0.1, ::1, or one of its own.`, {
      cause: error,
    });
  }
  return error;
}
