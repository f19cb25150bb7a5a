/** Builds a database from the data that come with Entente, folders of facts and files of formats; each is loaded as it would be alone. */
import { join } from 'node:path';
import type { BuildOptions } from '../../database/launcher/stored/build-data';
import { InvalidArgument } from '../../errors';
import { FORMATS, findFormat } from '../../importers/formats';
import { buildDatabase, GraphInMemory, type RecordResult } from '../../recorder/recorder';
import { SEED_FOLDER } from '../checked-facts';
import { speaksOfOthers } from '../imports/format-to-import';
import { importInto } from '../imports/import-files';
import type { ImportRequest, RowCounts } from '../imports/import-request';
import type { ImportTarget } from '../imports/import-target';
import { Interrupted } from '../imports/interrupted';
import { referenceRequests } from '../imports/load-reference';
import { type LoadAbout, loadFolderInto } from '../load-folder';
import { localUser } from '../local-user';
import { packageVersion } from '../package-version';
import { ABOUT_SEED } from '../serving/load-data';

export interface BuildRequest {
  readonly seed: boolean;
  /** Whether to include the data sets that come with Entente. */
  readonly reference: boolean;
  readonly folders: readonly string[];
  /** Names of formats, each before its files. */
  readonly formats: readonly string[];
  /** The folder for rejected rows; the current folder if not given. */
  readonly rejectsIn?: string;
  readonly signal?: AbortSignal;
  /** Called with the title of a data set, as its rows are read. */
  readonly onRows?: (title: string, rows: number, about: number) => void;
}

/** One recording of the build; `seq` is null if nothing was new, `rows` is null for a folder. */
export interface BuiltRecording {
  readonly seq: number | null;
  readonly why: string;
  readonly rows: RowCounts | null;
  readonly counts: RecordResult['counts'];
  /** How often a value of an entity differed from the catalogue's (the catalogue's value was kept). */
  readonly disagreements: number;
  /** Where rejected rows are written; null if there are none, and for data that come with Entente. */
  readonly rejects: string | null;
}

/**
 * Builds the database; `graph` may already contain recordings, which come first.
 * @throws Conflict if the data folder contains a database, and the errors of loading and importing; then everything is as before
 */
export async function buildFrom(options: BuildOptions, request: BuildRequest, graph = new GraphInMemory()): Promise<BuiltRecording[]> {
  const steps = listSteps(request, inMemory(graph));
  if (steps.length === 0) {
    throw new InvalidArgument('folders: there is nothing to build from. Accepted: folders, --format with files, or no --no-seed.');
  }
  const throwIfAborted = () => {
    if (request.signal?.aborted) throw new Interrupted();
  };
  const record = async () => {
    const recordings: BuiltRecording[] = [];
    for (const step of steps) {
      throwIfAborted();
      recordings.push(await step());
    }
    return recordings;
  };
  return buildDatabase(options, graph, { record, goOn: throwIfAborted });
}

type Step = () => Promise<BuiltRecording>;

/** The steps in the order in which a start loads them, then the user's own data. */
function listSteps({ seed, reference, folders, formats, rejectsIn, signal, onRows }: BuildRequest, target: ImportTarget): Step[] {
  const ownFacts = { by: localUser(), why: 'facts loaded from a folder' };
  const importStep = (request: ImportRequest) => () => {
    const onProgress = (rows: number, about: number) => onRows?.(request.format.title, rows, about);
    return recordFiles(target, { ...request, onProgress, ...(signal && { signal }) });
  };
  return [
    ...(seed ? [() => recordFolder(target, SEED_FOLDER, ABOUT_SEED)] : []),
    ...(reference ? referenceRequests().map(importStep) : []),
    ...folders.map((folder) => () => recordFolder(target, folder, ownFacts)),
    ...formatRequests(formats, rejectsIn).map(importStep),
  ];
}

async function recordFolder(target: ImportTarget, folder: string, about: LoadAbout): Promise<BuiltRecording> {
  const { recording, counts, disagreements } = await loadFolderInto(target, folder, about);
  return { seq: recording?.seq ?? null, why: about.why, rows: null, counts, disagreements: disagreements.length, rejects: null };
}

async function recordFiles(target: ImportTarget, request: ImportRequest): Promise<BuiltRecording> {
  const { recording, rows, counts, disagreements, rejects } = await importInto(target, request);
  return { seq: recording?.seq ?? null, why: request.why, rows, counts, disagreements: disagreements.length, rejects };
}

/** The name of a format begins the next data set; a file with the same name is written `./name`. */
function formatRequests(words: readonly string[], rejectsIn = ''): ImportRequest[] {
  const names = new Set(FORMATS.map(({ name }) => name));
  const sets: { name: string; files: string[] }[] = [];
  for (const word of words) {
    const set = sets.at(-1);
    if (names.has(word)) sets.push({ name: word, files: [] });
    else if (set) set.files.push(word);
    else sets.push({ name: findFormat(word).name, files: [] });
  }
  return sets.map(({ name, files }) => {
    if (files.length === 0) throw new InvalidArgument(`--format: "${name}" needs at least one file after it.`);
    const format = findFormat(name);
    const about = { by: localUser(), why: `import of ${format.title}`, variant: packageVersion() };
    const rejects = join(rejectsIn, `${name}.rejected.csv`);
    return { format, files, ...about, maxBad: null, rejects, dryRun: false, speaksOfOthers: speaksOfOthers(format) };
  });
}

function inMemory(graph: GraphInMemory): ImportTarget {
  return {
    record: (facts, about) => graph.record(facts, about),
    findExisting: async (ids) => ids.filter((id) => graph.has(id)),
    previewRecording: () => Promise.reject(new InvalidArgument('--dry-run: is for "entente import".')),
  };
}
