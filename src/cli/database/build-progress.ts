/** Reports the progress of a build: the rows of each data set, then its stages, with the time of each. */
import type { BuildStage } from '../../database/launcher/stored/build-data';
import { type ImportProgress, importProgress } from '../imports/import-progress';
import { say } from '../output';

/** For each stage: what is done when it begins, and what it does. */
const STAGES: Readonly<Record<BuildStage, readonly [before: string, now: string]>> = {
  FILES: ['All is read and checked', "Writing it as files for Neo4j's importer"],
  IMPORTER: ['They are written', "Neo4j's importer reads them"],
  START: ['They are imported', 'The database starts'],
  INDEXES: ['It runs', 'It gets its constraints and indexes'],
};

export interface BuildProgress {
  rows(title: string, rows: number, about: number): void;
  stage(stage: BuildStage): void;
  stop(): void;
}

/** Progress on stderr. */
export function buildProgress(): BuildProgress {
  let current: { readonly title: string; readonly progress: ImportProgress } | null = null;
  let since = performance.now();
  const stop = () => {
    current?.progress.stop();
    current = null;
  };
  return {
    rows: (title, rows, about) => {
      if (current?.title !== title) {
        stop();
        say(`${title}.`);
        current = { title, progress: importProgress(title) };
      }
      current.progress.at(rows, about);
    },
    stage: (stage) => {
      stop();
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      since = performance.now();
      const [done, now] = STAGES[stage];
      say(`${done}, in ${seconds} s. ${now}.`);
    },
    stop,
  };
}
