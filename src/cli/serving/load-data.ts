/** Loads the data of `entente serve`: the seed before it answers, the larger data sets while it answers. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../database/database';
import { DatabaseUnavailable } from '../../errors';
import { SEED_FOLDER } from '../checked-facts';
import { importProgress } from '../imports/import-progress';
import { loadReference, type ReferenceProgress } from '../imports/load-reference';
import { isLoaded, loadFolder } from '../load-folder';
import { say } from '../output';

export interface ServeOptions {
  readonly seed: boolean;
  readonly seedOnly?: boolean;
}

/** Both continue where they stopped when the database comes back. */
export interface LoadingData {
  /** Loads the seed if it is missing. */
  seed(): Promise<void>;
  /** Loads those data sets of the product that are missing. */
  reference(): Promise<void>;
}

export function loadData(db: Database, { seed, seedOnly }: ServeOptions, signal: AbortSignal): LoadingData {
  return {
    seed: async () => {
      if (seed) await retryWhileUnavailable(() => loadSeed(db), signal);
    },
    reference: async () => {
      if (seed && !seedOnly) await retryWhileUnavailable(() => loadReferenceData(db, signal), signal);
    },
  };
}

const LOSS_PAUSE_MS = 5_000;

/** The recorder itself waits for a while. This function waits longer: for a database that stays away, or for a full disk. */
async function retryWhileUnavailable(load: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || signal.aborted) throw error;
      say(`Loading waits for the database: ${error.message}`);
      await delay(LOSS_PAUSE_MS, undefined, { signal });
    }
  }
}

/** Who recorded the seed, and why. */
export const ABOUT_SEED = { by: 'entente', why: 'the seed that comes with Entente' };

async function loadSeed(db: Database): Promise<void> {
  if (await isLoaded(db, SEED_FOLDER)) return say('Seed: loaded already.');
  const began = performance.now();
  const { recording } = await loadFolder(db, SEED_FOLDER, ABOUT_SEED);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(recording ? `Seed: recorded as #${recording.seq} in ${seconds} s.` : 'Seed: nothing new in it.');
}

async function loadReferenceData(db: Database, signal: AbortSignal): Promise<void> {
  let current: { number: number; progress: ReturnType<typeof importProgress> } | null = null;
  const onProgress = ({ title, number, of, rows, about }: ReferenceProgress) => {
    if (current?.number !== number) {
      current?.progress.stop();
      say(`Reference data ${number} of ${of}: ${title}.`);
      current = { number, progress: importProgress(title) };
    }
    current.progress.at(rows, about);
  };
  const reports = await loadReference(db, { onProgress, signal }).finally(() => current?.progress.stop());
  const loaded = reports.filter(({ recording }) => recording !== null);
  say(loaded.length > 0 ? `Reference data: ${loaded.length} data sets loaded.` : 'Reference data: loaded already.');
}
