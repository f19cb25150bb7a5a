/** Limits of one connection: slow requests, clients that do not read, many requests at once, and invalid HTTP. */
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { CONNECTION_LIMITS, type ConnectionLimits } from '../../../src/server/connections/connection-limits';
import { readServerSettings } from '../../../src/server/server-settings';
import { smallServer } from '../small-server';

async function serving(limits: Partial<ConnectionLimits> = {}): Promise<FastifyInstance> {
  const settings = { ...readServerSettings({}), connections: { ...CONNECTION_LIMITS, ...limits } };
  const server = await smallServer({ settings });
  server.get('/large', async () => 'x'.repeat(30_000_000));
  await server.listen({ host: '127.0.0.1', port: 0 });
  return server;
}

const portOf = (server: FastifyInstance) => (server.server.address() as AddressInfo).port;

async function connected(server: FastifyInstance): Promise<Socket> {
  const socket = connect({ port: portOf(server), host: '127.0.0.1' });
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Everything that arrives until the server closes the connection. */
async function untilClosed(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString('utf8');
}

async function sent(server: FastifyInstance, text: string): Promise<string> {
  const socket = await connected(server);
  socket.write(text);
  return untilClosed(socket);
}

const errorIn = (answer: string) => (JSON.parse(answer.split('\r\n\r\n')[1]!) as { errors: [unknown] }).errors[0];

describe('a slow request', () => {
  const QUICK = { headersMs: 200, requestMs: 400, checkMs: 50 };
  const BODY = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"q';

  test.each([
    ['whose body does not arrive', BODY],
    ['whose headers do not end', 'GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Slow:'],
    ['that says nothing at all', ''],
  ])('a request %s is refused and its connection closed', async (_, text) => {
    const server = await serving(QUICK);
    const answer = await sent(server, text);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toMatch(/content-security-policy: default-src 'none'/);
    expect(errorIn(answer)).toEqual({
      message: 'The request did not arrive in time. Accepted: its headers within 0.2 s, all of it within 0.4 s.',
      extensions: { code: 'QUERY_REFUSED' },
    });
    await server.close();
  });

  test('several hundred slow requests are dropped, while other requests are answered', async () => {
    const server = await serving({ headersMs: 2_000, requestMs: 2_000, checkMs: 100 });
    const slow = await Promise.all(Array.from({ length: 300 }, () => connected(server)));
    const closed = slow.map(untilClosed);
    for (const socket of slow) socket.write(BODY);
    expect((await fetch(`http://127.0.0.1:${portOf(server)}/livez`)).status).toBe(200);
    expect((await Promise.all(closed)).filter((answer) => !answer.startsWith('HTTP/1.1 408'))).toEqual([]);
    await server.close();
  });
});

describe('limits of connections', () => {
  test('bodies beyond the memory for all connections are refused', async () => {
    const server = await serving({ bodyBytesAtOnce: 2_000 });
    const holding = await connected(server);
    const arrived = once(server.server, 'request');
    holding.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1990\r\n\r\n{"q');
    await arrived;
    const address = `http://127.0.0.1:${portOf(server)}/graphql`;
    const refused = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{who}"}' });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BUSY' } }] });
    holding.destroy();
    await server.close();
  });

  test('connections beyond the limit are closed at once', async () => {
    const server = await serving({ connections: 2 });
    const open = [await connected(server), await connected(server)];
    expect(await untilClosed(await connected(server))).toBe('');
    for (const socket of open) socket.destroy();
    await server.close();
  });

  test('a connection with too many unanswered requests is closed', async () => {
    const server = await serving({ unanswered: 3 });
    const answers = await sent(server, 'GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(20));
    expect(answers.length).toBeLessThan(4 * 30_000_000);
    expect((await fetch(`http://127.0.0.1:${portOf(server)}/livez`)).status).toBe(200);
    await server.close();
  });
});

describe('a client that stops reading', () => {
  test('is disconnected', async () => {
    const server = await serving({ stallMs: 300 });
    const accepted = once(server.server, 'connection') as Promise<[Socket]>;
    const client = await connected(server);
    const [held] = await accepted;
    client.pause();
    client.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(held, 'close');
    expect(held.bytesWritten).toBeGreaterThan(0);
    client.destroy();
    await server.close();
  });
});

describe('invalid HTTP', () => {
  test.each([
    ['a request line that is none', 'hello\r\n\r\n', 400],
    ['headers that are too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 400],
  ])('%s is refused in the form of the server', async (_, text, status) => {
    const server = await serving();
    const answer = await sent(server, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/x-content-type-options: nosniff/);
    expect(errorIn(answer)).toMatchObject({ extensions: { code: 'QUERY_REFUSED' } });
    await server.close();
  });
});
