/** A world on disk for readers: what was asserted, the records, and a folder for each format and for each value of its options. */
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileTarget } from '../../src/cli/exports/file-target';
import { FolderTarget } from '../../src/cli/exports/folder-target';
import type { Database } from '../../src/database/database';
import { readExportRequest } from '../../src/export/export-request';
import { prepareReading, readRecords } from '../../src/export/reading/read-records';
import { readScope } from '../../src/export/reading/scope';
import { runExport } from '../../src/export/run-export';
import type { GraphExporter } from '../../src/exporters/exporter';
import { GRAPH_EXPORTERS } from '../../src/exporters/exporters';
import type { ExportRecord } from '../../src/exporters/records';
import type { Fact } from '../../src/model/fact';
import { lensInForce } from '../../src/model/lens';
import { knownAt } from '../../src/recorder/recorder';
import { recordsOf } from '../exporters/support/records-of';
import { writtenBy } from '../exporters/support/written';
import { type Told, toldByFacts, toldInDatabase } from './told';

interface Variant {
  readonly exporter: GraphExporter;
  readonly given: Readonly<Record<string, string>>;
  /** The name of the format, and the value if it is not the default. */
  readonly folder: string;
}

const VARIANTS: readonly Variant[] = GRAPH_EXPORTERS.flatMap((exporter) => {
  const others = exporter.options.flatMap(({ name, values }) => values.slice(1).map((value) => ({ [name]: value })));
  return [{}, ...others].map((given) => ({ exporter, given, folder: [exporter.name, ...Object.values(given)].join('-') }));
});

/** The folders of all formats. */
export const FORMAT_FOLDERS: readonly string[] = VARIANTS.map(({ folder }) => folder);

/** Writes a world of facts, exported without a database. */
export async function writeWorldOfFacts(folder: string, facts: readonly Fact[], only = FORMAT_FOLDERS): Promise<void> {
  const records = recordsOf(facts);
  mkdirSync(folder);
  writeFileSync(join(folder, 'records.json'), JSON.stringify(records));
  writeTold(folder, toldByFacts(facts));
  for (const { exporter, given, folder: name } of VARIANTS) {
    if (!only.includes(name)) continue;
    mkdirSync(join(folder, name));
    for (const [file, bytes] of await writtenBy(exporter, records, given)) writeFileSync(join(folder, name, file), bytes);
  }
}

/** Writes the content of a database, exported as the command line exports it, in these formats. */
export async function writeWorldOfDatabase(folder: string, db: Database, only = FORMAT_FOLDERS): Promise<void> {
  mkdirSync(folder);
  writeTold(folder, await toldInDatabase(db));
  await writeRecords(join(folder, 'records.json'), db);
  for (const { exporter, given, folder: name } of VARIANTS) {
    if (!only.includes(name)) continue;
    const place = join(folder, name);
    if (exporter.form === 'FILE') mkdirSync(place);
    const target = exporter.form === 'FILE' ? new FileTarget(join(place, `export.${exporter.extension}`)) : new FolderTarget(place);
    await runExport(db, readExportRequest(exporter.name, given), target, { version: 'test' });
  }
}

function writeTold(folder: string, told: Told): void {
  writeFileSync(join(folder, 'told.json'), JSON.stringify(told));
}

/** Written in parts, because one text of all records can exceed the maximum length of a string. */
async function writeRecords(path: string, db: Database): Promise<void> {
  const out = createWriteStream(path);
  let before = '[';
  for await (const one of recordsIn(db)) {
    if (!out.write(`${before}${JSON.stringify(one)}`)) await once(out, 'drain');
    before = ',\n';
  }
  out.end(`${before === '[' ? '[' : ''}]`);
  await once(out, 'close');
}

async function* recordsIn(db: Database): AsyncGenerator<ExportRecord> {
  const lens = lensInForce({}, await knownAt(db, { kind: 'NEWEST' }));
  const records: ExportRecord[] = [];
  await db.snapshot(async (tx) => {
    for await (const one of readRecords(tx, await prepareReading(tx, readScope({}), lens), lens)) records.push(one);
  });
  yield* records;
}
