/** Runs one export: settles the lens, reads in one transaction, writes to a target, and describes the result in a manifest. */

import type { CypherQuery } from '../database/cypher-query';
import type { Database, RowBudget, Transaction } from '../database/database';
import type { Exporter, ExportSettings } from '../exporters/exporter';
import { type Manifest, manifestText } from '../exporters/manifest';
import type { Lens } from '../model/lens';
import { shownLens } from '../model/shown-lens';
import { assertPerspectiveRecorded } from '../questions/shared/named/assert-recorded';
import { settledLens } from '../questions/shared/perspective/settled-lens';
import { SCHEMA_VERSION } from '../recorder/cypher/schema/migrations';
import { knownAt } from '../recorder/recorder';
import { exportParts } from './export-parts';
import { type ExportRequest, repeatableArguments } from './export-request';
import { ExportTally } from './export-tally';
import type { ExportTarget } from './export-target';
import { HashedFiles } from './hashed-files';
import { writtenScope } from './reading/scope';
import { repeatableQuery } from './repeatable-query';

export interface RunExportOptions {
  /** The version of Entente that runs. */
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
  /** The file name for a format with a single file (by default export.<extension>). */
  readonly file?: string | undefined;
  /** Called with the number of records written and the approximate total. */
  readonly onProgress?: ((seen: number, expected: number) => void) | undefined;
}

/**
 * Writes the export and returns its manifest. On any failure the target is abandoned and the error is thrown again.
 * @throws InvalidArgument and NotFound for a lens or a scope that is not valid, before anything is written.
 */
export async function runExport(db: Database, request: ExportRequest, target: ExportTarget, options: RunExportOptions): Promise<Manifest> {
  try {
    const run = (query: CypherQuery, budget?: () => RowBudget) => db.run(query, { signal: options.signal, budget });
    const lens = await settledLens(request.lens, (wanted) => knownAt(db, wanted), run);
    await assertPerspectiveRecorded(run, lens);
    const manifest = await db.snapshot((tx) => writeAll(tx, request, lens, target, options), { signal: options.signal });
    await target.finish(manifestText(manifest));
    return manifest;
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

async function writeAll(
  tx: Transaction,
  request: ExportRequest,
  lens: Lens,
  target: ExportTarget,
  { version, file = defaultFileName(request.exporter), onProgress }: RunExportOptions,
): Promise<Manifest> {
  const { exporter, options, scopeInput } = request;
  const tally = new ExportTally(request.takes);
  const files = new HashedFiles(target);
  const about: ExportSettings = { scope: writtenScope(scopeInput), lens: shownLens(lens), options, note: tally.note };
  for await (const written of exportParts(tx, request, { lens, about, tally, file, onProgress }))
    await files.write(written.file, written.part);
  const again = repeatableArguments(request, lens);
  const named = tally.named();
  return {
    entente: version,
    schemaVersion: SCHEMA_VERSION,
    format: exporter.name,
    options,
    scope: about.scope,
    lens: about.lens,
    arguments: again,
    query: repeatableQuery(exporter.name, again),
    counts: tally.counts(),
    files: await files.end(),
    sources: tally.sources(),
    ...(named.length > 0 && { named }),
    losses: exporter.losses(options),
    notes: tally.notes(),
  };
}

/** The default file name for a format with a single file. */
export function defaultFileName({ extension }: Exporter): string {
  return `export.${extension}`;
}
