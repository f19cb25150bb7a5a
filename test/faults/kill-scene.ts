/**
 * The import during which tests kill a process: memberships that another source also asserts, so that ties are restated and entities
 * amended.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../src/cli/imports/import-files';
import type { Database } from '../../src/database/database';
import { findFormat } from '../../src/importers/formats';
import { REFERENCE_WORLD } from '../../src/importers/reference-world';
import { mappedFormat } from '../../src/importers/spreadsheet/mapped-format';
import { readMapping } from '../../src/importers/spreadsheet/read-mapping';
import { readRows } from '../../src/importers/table/read-rows';
import { prepareDatabase, recordings, stateDigest } from '../../src/recorder/recorder';
import { emptyDatabase } from '../support/test-database';
import type { ChildReport, ChildRequest, Moment } from './killed-imports';

const FORMAT = 'factbook';
const EARLIER = `source: { id: source:earlier-pages, name: Earlier pages }
rows:
  - tie: MEMBER_OF
    subject: { column: country, code: name }
    object: { column: organisation, code: factbook }
    start: "1970"
`;

export interface KillScene {
  /** The import request, for a separate process. */
  request(uri: string, password: string): ChildRequest;
  /** Puts the database into its state before the import. */
  begin(db: Database): Promise<void>;
  /** The result of the import without any fault. */
  undisturbed(db: Database): Promise<{ report: ChildReport; state: string }>;
  /** Everything that is known, and by which recordings. */
  readState(db: Database): Promise<string>;
  /** A moment chosen by the numbers: before, while and shortly after rows are read. */
  drawMoment(random: () => number): Moment;
  remove(): void;
}

/** A scene of `rows` rows, written in transactions of `batchSize` facts. */
export async function killScene(rows: number, batchSize: number): Promise<KillScene> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-kills-'));
  const file = join(folder, 'members.csv');
  writeFileSync(file, await firstRows(rows));
  writeFileSync(join(folder, 'earlier.yaml'), EARLIER);
  const earlier = mappedFormat(readMapping(join(folder, 'earlier.yaml')));
  const about = { by: 'tester', variant: 'kills', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: false, files: [file] };
  const killedImport = { ...about, batchSize, patienceMs: 300, why: 'killed on the way' };
  const begin = async (db: Database) => {
    await emptyDatabase(db);
    await prepareDatabase(db);
    await importFiles(db, { ...about, why: 'what was known before', format: earlier });
  };
  return {
    request: (uri, password) => ({ ...killedImport, format: FORMAT, uri, password }),
    begin,
    undisturbed: async (db) => {
      await begin(db);
      const { rows: read, recording, counts } = await importFiles(db, { ...killedImport, format: findFormat(FORMAT) });
      return { report: { rows: read, seq: recording?.seq ?? null, counts }, state: await readState(db) };
    },
    readState,
    drawMoment: (random) => ({ rows: Math.floor(random() * (rows + 1)), afterMs: Math.floor(random() * 120) }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function readState(db: Database): Promise<string> {
  const recorded = (await recordings(db)).map(({ seq, counts, why, file }) => ({ seq, counts, why, file }));
  return JSON.stringify([await stateDigest(db, undefined, { bookkeeping: true }), recorded]);
}

async function firstRows(count: number): Promise<string> {
  const path = REFERENCE_WORLD.find(({ format }) => format === FORMAT)!.files.find((name) => name.includes('igo_participation'))!;
  const lines: string[] = [];
  for await (const { values } of readRows(path)) {
    lines.push(values.map((value) => `"${value.replace(/"/g, '""')}"`).join(','));
    if (lines.length > count) break;
  }
  return `${lines.join('\n')}\n`;
}
