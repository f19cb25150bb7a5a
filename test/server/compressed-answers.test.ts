/** Answers and files are sent compressed to clients that accept it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { smallServer } from './small-server';

const LONG = 'x'.repeat(600_000);
const UNPACKED = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

let server: FastifyInstance;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-compressed-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'assets', 'a.js'), LONG);
  writeFileSync(join(folder, 'assets', 'a.js.br'), brotliCompressSync(LONG));
  writeFileSync(join(folder, 'assets', 'a.js.gz'), gzipSync(LONG));
  const pages = { playground: folder, dashboard: folder };
  server = await smallServer({ onSlow: () => LONG, pages });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ask = (query: string, accepted: string) =>
  server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-encoding': accepted },
    payload: { query },
  });

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['deflate', 'identity'],
  ['', 'identity'],
] as const)('an answer to a client that accepts "%s" is sent as %s', async (accepted, encoding) => {
  const { headers, rawPayload } = await ask('{ slow }', accepted);
  expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
  expect(JSON.parse(UNPACKED[encoding](rawPayload).toString())).toEqual({ data: { slow: LONG } });
  if (encoding !== 'identity')
    expect([rawPayload.length < 10_000, headers['vary']]).toEqual([true, expect.stringContaining('accept-encoding')]);
});

test('a short answer is sent as it is', async () => {
  const { headers, payload } = await ask('{ who }', 'br, gzip');
  expect([headers['content-encoding'], JSON.parse(payload)]).toEqual([undefined, { data: { who: 'reader' } }]);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['', 'identity'],
] as const)('a file is sent to a browser that accepts "%s" in the encoding that the build wrote: %s', async (accepted, encoding) => {
  const { headers, rawPayload } = await server.inject({ url: '/assets/a.js', headers: { 'accept-encoding': accepted } });
  expect([headers['content-encoding'] ?? 'identity', headers['content-type']]).toEqual([encoding, expect.stringContaining('javascript')]);
  expect(UNPACKED[encoding](rawPayload).toString()).toBe(LONG);
  expect(headers['cache-control']).toContain('immutable');
});

test('a compressed body is refused, because it can expand without limit', async () => {
  const { statusCode } = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: gzipSync('{"query":"{ who }"}'),
  });
  expect(statusCode).toBe(400);
});
