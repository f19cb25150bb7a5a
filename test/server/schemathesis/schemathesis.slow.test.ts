/**
 * Schemathesis sends random operations that the schema allows, as reader and as editor: no unexpected error, and no answer after the time
 * limit. SCHEMATHESIS_CALLS (20000) is the number of calls, SCHEMATHESIS_SEED (1) the first seed. Needs Python and the package index.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Database } from '../../../src/database/database';
import { LIMITS } from '../../../src/server/limits/limits';
import { python } from '../../readers/python';
import { connectSeededDatabase } from '../../support/seeded-database';
import { type Served, serveSchema, TOKENS } from '../../support/serve-schema';

jest.setTimeout(6 * 3_600_000);

const CALLS = Number(process.env['SCHEMATHESIS_CALLS'] ?? 20_000);
const SEED = Number(process.env['SCHEMATHESIS_SEED'] ?? 1);
/** Ending a statement at the time limit may take a moment longer. */
const PATIENCE_MS = LIMITS.timeoutMs + 2_000;

describe('Schemathesis', () => {
  let db: Database;
  let served: Served;
  // Schemathesis writes files to its working folder.
  const folder = mkdtempSync(join(tmpdir(), 'entente-schemathesis-'));
  const seen = { calls: 0, internal: [] as string[], late: [] as string[], longestMs: 0 };
  beforeAll(async () => {
    db = await connectSeededDatabase();
    served = await serveSchema(db);
    served.server.addHook('onSend', async (request, reply, payload) => {
      const asked = JSON.stringify(request.body);
      seen.calls += 1;
      seen.longestMs = Math.max(seen.longestMs, reply.elapsedTime);
      if (String(payload).includes('"code":"INTERNAL"')) seen.internal.push(asked);
      if (reply.elapsedTime > PATIENCE_MS) seen.late.push(asked);
    });
    await served.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['reader', 'editor'] as const)('finds no unexpected error with the token of the %s', async (role) => {
    seen.calls = 0;
    for (let seed = SEED; seen.calls < CALLS / 2; seed++) await run(role, seed);
    process.stdout.write(`Schemathesis as ${role}, from seed ${SEED}: ${seen.calls} calls, longest ${Math.round(seen.longestMs)} ms.\n`);
    expect({ internal: seen.internal, late: seen.late }).toEqual({ internal: [], late: [] });
  });

  async function run(role: 'reader' | 'editor', seed: number): Promise<void> {
    const { port } = served.server.server.address() as AddressInfo;
    const before = seen.calls;
    const program = join(dirname(python(join(__dirname, 'requirements.txt'))), 'schemathesis');
    const limits = ['--max-examples', '100', '--phases', 'fuzzing', '--request-timeout', '60'];
    const findings = ['--checks', 'nothing_unexpected', '--continue-on-failure', '--no-shrink', '--generation-database', 'none'];
    const header = `Authorization: Bearer ${TOKENS[role]}`;
    const child = spawn(
      program,
      ['run', `http://127.0.0.1:${port}/graphql`, '-H', header, '--seed', String(seed), ...limits, ...findings, '--no-color'],
      {
        cwd: folder,
        env: { ...process.env, SCHEMATHESIS_HOOKS: join(__dirname, 'fitting_values.py') },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    await once(child, 'close');
    // A run without calls is broken.
    expect(seen.calls - before).toBeGreaterThan(50);
  }
});
