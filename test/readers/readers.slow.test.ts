/** Exports as readers that are not ours see them: networkx, igraph, pandas, pyarrow, rdflib, followthemoney, ndex2. `npm run test:readers`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORTERS } from '../../src/exporters/exporters';
import type { ExportRecord } from '../../src/exporters/records';
import { randomWorld } from '../exporters/support/random-world';
import { factsOfCase, recordsOf } from '../exporters/support/records-of';
import { writtenBy } from '../exporters/support/written';
import { CASES } from '../exporters/world-of-cases';
import { python } from './python';

const SEED = Number(process.env['READERS_SEED'] ?? 20251125);
const RANDOM_WORLDS = 1000;

jest.setTimeout(30 * 60_000);

describe('exports, read by others', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-readers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('each case on which exports fail is read as it was written', async () => {
    for (const { name, inputs } of CASES) await writeWorld(join(folder, name), recordsOf(factsOfCase(inputs)));
    expect(read(folder).worlds).toBe(CASES.length);
  });

  test(`${RANDOM_WORLDS} random worlds (seed ${SEED}) are read as they were written`, async () => {
    for (let at = 0; at < RANDOM_WORLDS; at += 1) {
      await writeWorld(join(folder, `seed-${SEED + at}`), recordsOf(factsOfCase(randomWorld(SEED + at))));
    }
    expect(read(folder).worlds).toBe(RANDOM_WORLDS);
  });
});

/** The records, and what every format makes of them with its default options. */
async function writeWorld(folder: string, records: readonly ExportRecord[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'records.json'), JSON.stringify(records));
  for (const exporter of EXPORTERS) {
    for (const [file, bytes] of await writtenBy(exporter, records)) {
      const place = exporter.form === 'FILE' ? folder : join(folder, exporter.name);
      if (!existsSync(place)) mkdirSync(place);
      writeFileSync(join(place, file), bytes);
    }
  }
}

function read(folder: string): { readonly worlds: number; readonly checks: Readonly<Record<string, number>> } {
  const told = execFileSync(python(), [join(__dirname, 'read_exports.py'), folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(told);
}
