/** Loads the data that come with the product, one recording per data set; data sets that are already loaded are skipped. */
import type { Database } from '../../database/database';
import { findFormat } from '../../importers/formats';
import { REFERENCE_WORLD } from '../../importers/reference-world';
import { packageVersion } from '../package-version';
import { speaksOfOthers } from './format-to-import';
import { importFiles, isImported } from './import-files';
import type { ImportReport, ImportRequest } from './import-request';

/** Called before each data set, with the number of data sets, and while its rows are read. */
export interface ReferenceProgress {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  readonly rows: number;
  readonly about: number;
}

/** Imports every data set that is missing. @returns a report of each data set imported now */
export async function loadReference(
  db: Database,
  { onProgress, signal }: { onProgress?: (progress: ReferenceProgress) => void; signal?: AbortSignal } = {},
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const [index, request] of referenceRequests().entries()) {
    if (await isImported(db, request)) continue;
    const dataSet = { title: request.format.title, number: index + 1, of: REFERENCE_WORLD.length };
    const report = await importFiles(db, {
      ...request,
      onProgress: (rows, about) => onProgress?.({ ...dataSet, rows, about }),
      ...(signal && { signal }),
    });
    reports.push(report);
  }
  return reports;
}

/** The import request of each data set, in the order in which they are loaded. */
export function referenceRequests(): ImportRequest[] {
  return REFERENCE_WORLD.map(({ format: name, files }) => {
    const format = findFormat(name);
    const why = `reference data: ${format.title}`;
    return {
      format,
      files,
      variant: packageVersion(),
      by: 'entente',
      why,
      maxBad: null,
      rejects: null,
      dryRun: false,
      speaksOfOthers: speaksOfOthers(format),
    };
  });
}
