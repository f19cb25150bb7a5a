/** The server around GraphQL: health, headers, hosts, pages, and clients that disconnect. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseUnavailable, QueryRefused } from '../../src/errors';
import { listen, refuseTakenPort } from '../../src/server/listen';
import { readServerSettings } from '../../src/server/server-settings';
import { smallServer } from './small-server';

describe('health', () => {
  test('reports that it is alive and ready, and its version', async () => {
    const server = await smallServer();
    expect((await server.inject('/livez')).json()).toEqual({ status: 'alive' });
    expect((await server.inject('/readyz')).json()).toEqual({ status: 'ready', schemaVersion: 1, recording: 3 });
    expect((await server.inject('/version')).json()).toEqual({ name: 'entente', version: '0.0.0-test', node: process.version });
    await server.close();
  });

  test('is alive but not ready while the database is unavailable', async () => {
    const server = await smallServer({ ready: () => Promise.reject(new DatabaseUnavailable('The database has gone.')) });
    expect((await server.inject('/livez')).statusCode).toBe(200);
    const answer = await server.inject('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ status: 'database unavailable', message: 'The database has gone.' });
    await server.close();
  });

  test('is not ready, and says so within the time limit, if the database does not answer', async () => {
    const server = await smallServer({ ready: () => new Promise(() => {}) });
    expect((await server.inject('/readyz')).json()).toEqual({
      status: 'database unavailable',
      message: 'The database did not answer within 1000 ms.',
    });
    await server.close();
  });
});

describe('security headers', () => {
  test('limit every answer to this origin, and allow only scripts of this origin', async () => {
    const server = await smallServer();
    const { headers } = await server.inject('/');
    expect(headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self';/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    await server.close();
  });
});

describe('the Host header', () => {
  test('must name this machine if the server listens only on this machine', async () => {
    const server = await smallServer();
    const answer = await server.inject({ url: '/version', headers: { host: 'rebound.example.org' } });
    expect(answer.json().errors[0]).toEqual({
      message: 'Host: "rebound.example.org" is not this machine. Accepted: localhost, 127.0.0.1, [::1].',
      extensions: { code: 'QUERY_REFUSED' },
    });
    expect((await server.inject({ url: '/version', headers: { host: '[::1]:4000' } })).statusCode).toBe(200);
    await server.close();
  });

  test('may be any host if the server is public, but requests are limited', async () => {
    const settings = readServerSettings({ HOST: '0.0.0.0', AUTHENTICATION: 'token' });
    const server = await smallServer({ settings: { ...settings, limits: { ...settings.limits, requestsPerMinute: 2 } } });
    const statuses = [];
    for (let turn = 0; turn < 3; turn++)
      statuses.push((await server.inject({ url: '/version', headers: { host: 'desk.example.org' } })).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    await server.close();
  });
});

describe('pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
  const pages = { playground: join(folder, 'playground'), dashboard: join(folder, 'dashboard') };
  afterAll(() => rmSync(folder, { recursive: true }));

  test('without a build, / links to /playground, and /playground says how to build it', async () => {
    const server = await smallServer({ pages });
    expect((await server.inject('/')).body).toContain('<a href="/playground">');
    expect((await server.inject('/playground')).json().errors[0].message).toContain('Run "npm run build"');
    await server.close();
  });

  test('a built playground and dashboard are served, and files with a hash are cached as immutable', async () => {
    for (const [name, path] of Object.entries(pages)) {
      mkdirSync(join(path, 'assets'), { recursive: true });
      writeFileSync(join(path, 'index.html'), `the ${name}`);
      writeFileSync(join(path, 'assets', 'index-1a2b.js'), '1');
    }
    const server = await smallServer({ pages });
    expect((await server.inject('/playground?query=x')).body).toBe('the playground');
    expect((await server.inject('/')).body).toBe('the dashboard');
    const page = { url: '/e/state:PAK', headers: { accept: 'text/html,*/*' } };
    expect((await server.inject(page)).body).toBe('the dashboard');
    expect((await server.inject('/e/state:PAK')).statusCode).toBe(404);
    expect((await server.inject('/playground/assets/index-1a2b.js')).headers['cache-control']).toContain('immutable');
    expect((await server.inject('/playground/..%2f..%2fpackage.json')).statusCode).not.toBe(200);
    await server.close();
  });
});

describe('listen', () => {
  test('reports in one paragraph that the port is in use', async () => {
    const first = await smallServer();
    const port = Number(new URL(await listen(first, readServerSettings({ PORT: '0' }))).port);
    const second = await smallServer();
    const taken = readServerSettings({ PORT: String(port) });
    const why = `PORT: ${port} on 127.0.0.1 is already in use, perhaps by another Entente. Stop that program, or choose another port: PORT=${port + 1} npm start.`;
    await expect(listen(second, taken)).rejects.toThrow(why);
    await expect(refuseTakenPort(taken)).rejects.toThrow(why);
    await refuseTakenPort(readServerSettings({ PORT: '0' }));
    await Promise.all([first.close(), second.close()]);
  });

  test('a client that disconnects ends its operation', async () => {
    let started: (signal: AbortSignal) => void = () => {};
    const running = new Promise<AbortSignal>((resolve) => {
      started = resolve;
    });
    const server = await smallServer({ onSlow: (signal) => started(signal) });
    const url = await listen(server, readServerSettings({ PORT: '0' }));
    const call = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    call.on('error', () => {});
    call.end(JSON.stringify({ query: '{ slow }' }));
    const signal = await running;
    const ended = once(signal, 'abort');
    call.destroy();
    await ended;
    expect(signal.reason).toEqual(new QueryRefused('Client disconnected.'));
    await server.close();
  });
});
