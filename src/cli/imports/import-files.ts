/** Imports files of one data set: reads, checks and records them as one recording, and counts every row. */
import { basename } from 'node:path';
import { checkFacts } from '../../checks/check-facts';
import type { Database } from '../../database/database';
import { InvalidFact } from '../../errors';
import type { RejectedRow } from '../../importers/emitter/read-row';
import { readFingerprint } from '../../importers/fingerprint';
import { beginImport, factsIn, type Import } from '../../importers/read-import';
import type { Fact } from '../../model/fact';
import { EMPTY_WORLD, type World } from '../../model/world';
import { findRecordingByKey } from '../../recorder/recorder';
import type { ImportReport, ImportRequest } from './import-request';
import { type ImportTarget, intoDatabase } from './import-target';
import { Interrupted } from './interrupted';
import { KnownEntities } from './known-entities';
import { RejectFile } from './reject-file';
import { RowLedger } from './row-ledger';

/** Facts per transaction: more than the recorder's own number, because an import does not wait for others. */
const BATCH_SIZE = 6_000;

/**
 * Imports the files. What was recorded before changes nothing. To continue an import that was cut off, import the same files again.
 * @throws InvalidFact for a file that cannot be read, or more rejected rows than `maxBad`; then nothing is recorded
 * @throws Interrupted if the signal fires; then nothing is recorded
 */
export function importFiles(db: Database, request: ImportRequest): Promise<ImportReport> {
  return importInto(intoDatabase(db), request);
}

/** Like `importFiles`, for any target. */
export async function importInto(target: ImportTarget, request: ImportRequest): Promise<ImportReport> {
  const rejects = new RejectFile(request.rejects);
  const key = await importKey(request);
  const world = request.speaksOfOthers ? await new KnownEntities(target.findExisting).buildWorld(request) : EMPTY_WORLD;
  const reading = await beginImport(request.format, request.files, {
    check: (facts, fileWorld) => checkFacts(facts, joinWorlds(fileWorld, world)),
  });
  const ledger = new RowLedger();
  const facts = readFacts(reading, request, ledger, rejects, key.lines);
  const names = reading.files.map(({ path }) => basename(path));
  try {
    const about = {
      key: key.text,
      by: request.by,
      why: request.why,
      file: names.join(', '),
      batchSize: request.batchSize ?? BATCH_SIZE,
      patienceMs: request.patienceMs,
    };
    const result = request.dryRun
      ? { recording: null, ...(await target.previewRecording(facts, about)) }
      : await target.record(facts, about);
    const written = rejects.close();
    return {
      format: request.format.name,
      files: names,
      rows: ledger.all(),
      tables: ledger.byTable(),
      ...result,
      dryRun: request.dryRun,
      rejects: written ? rejects.path : null,
      unknownActors: reading.emitter.unknown.list(),
      warnings: ledger.belowFloor(request.format.tables),
    };
  } finally {
    rejects.close();
  }
}

/** Whether files with this content were imported before by this format and variant. */
export async function isImported(db: Database, request: Pick<ImportRequest, 'format' | 'files' | 'variant'>): Promise<boolean> {
  return (await findRecordingByKey(db, (await importKey(request)).text)) !== null;
}

async function importKey({ format, files, variant }: Pick<ImportRequest, 'format' | 'files' | 'variant'>) {
  const prints = await Promise.all(files.map(readFingerprint));
  const digests = prints.map(({ sha256 }) => sha256).sort();
  const lines = prints.reduce((sum, print) => sum + print.lines, 0);
  return { text: ['import', format.name, variant, ...digests].join(':'), lines };
}

async function* readFacts(
  reading: Import,
  request: ImportRequest,
  ledger: RowLedger,
  rejects: RejectFile,
  totalRows: number,
): AsyncGenerator<Fact> {
  let rows = 0;
  let profiled = false;
  const reject = createRejecter(rejects, request.maxBad);
  for await (const outcome of reading.outcomes()) {
    if (request.signal?.aborted) throw new Interrupted();
    ledger.count(outcome);
    if (outcome.outcome !== 'end') request.onProgress?.(++rows, totalRows);
    if (outcome.outcome === 'rejected') reject(outcome);
    const facts = factsIn(outcome);
    if (facts.length === 0) continue;
    // The description of a data set is of no use without any of its rows.
    if (!profiled) yield* reading.profile;
    profiled = true;
    yield* facts;
  }
}

/** Writes rejected rows, and fails if there are more than `max`. */
function createRejecter(rejects: RejectFile, max: number | null): (row: RejectedRow) => void {
  let rejected = 0;
  return (row) => {
    rejects.write(row);
    rejected += 1;
    if (max !== null && rejected > max) throw tooManyRejected(row, rejected, rejects.path);
  };
}

function tooManyRejected({ place: where, reason }: RejectedRow, rejected: number, path: string | null): InvalidFact {
  const all = path === null ? '' : ` All ${rejected}, with reasons: ${path}`;
  const what = `row ${rejected} is rejected (${reason.replace(/\.$/, '')}); --max-bad allows ${rejected - 1}. Nothing was recorded.${all}`;
  return new InvalidFact([{ where, what }]);
}

function joinWorlds(fileWorld: World, knownWorld: World): World {
  return { entity: (id) => fileWorld.entity(id) ?? knownWorld.entity(id) };
}
