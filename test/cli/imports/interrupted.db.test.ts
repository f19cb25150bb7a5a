/** Ctrl-C, once and twice, sent to the command as a terminal sends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Database } from '../../../src/database/database';
import { REFERENCE_WORLD } from '../../../src/importers/reference-world';
import { recordings, stateDigest } from '../../../src/recorder/recorder';
import { prepareForEachTest, testConnection } from '../../support/test-database';

const RUN = "require('./src/cli/main.ts').main(process.argv.slice(1)).then((code) => { process.exitCode = code; })";

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

describe('entente import, interrupted', () => {
  let db: Database;
  prepareForEachTest((prepared) => {
    db = prepared;
  });

  /** Runs the command; `onText` receives all output so far. */
  async function entente(argv: readonly string[], onText: (text: string, child: ChildProcess) => void): Promise<Ended> {
    const { uri, password } = testConnection();
    const child = spawn(process.execPath, ['--require', '@swc-node/register', '-e', RUN, '--', ...argv], {
      env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (piece) => {
      stderr += String(piece);
      onText(stderr, child);
    });
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, stderr };
  }

  // The largest file, so that the import is still running at its first progress report.
  const files = () => REFERENCE_WORLD.find(({ format }) => format === 'ggo')!.files;
  const argv = () => ['import', 'ggo', ...files(), '--rejects', join('/dev', 'null')];

  test('once, undoes what was written and says so', async () => {
    const before = await stateDigest(db, undefined, { bookkeeping: true });
    let sent = false;
    const { code, stderr } = await entente(argv(), (text, child) => {
      if (sent || !text.includes(' of about ')) return;
      sent = true;
      child.kill('SIGINT');
    });
    expect(stderr).toContain('Stopping, and undoing what was written.');
    expect(stderr).toContain('interrupted: nothing was recorded, the database is as it was before.');
    expect(code).toBe(1);
    expect(await recordings(db)).toEqual([]);
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(before);
  });

  test('twice, stops at once and says that the import can be continued, and it can', async () => {
    let sent = 0;
    const { code, stderr } = await entente(argv(), (text, child) => {
      if (sent === 0 && text.includes(' of about ')) child.kill('SIGINT');
      else if (sent === 1 && text.includes('Stopping')) child.kill('SIGINT');
      else return;
      sent += 1;
    });
    expect(stderr).toContain(
      'Stopped at once. Readers do not see what was written; run the same command again to resume, or "entente recordings abort" to undo it.',
    );
    expect(code).toBe(1);
    expect(await recordings(db)).toEqual([]);
    const again = await entente(argv(), () => {});
    expect(again.stderr).toContain('Recorded as #1.');
    expect(again.code).toBe(0);
  });
});
