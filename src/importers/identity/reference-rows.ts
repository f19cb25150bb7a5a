/** Reads the product's own small tables (seed/reference/) in full. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The folder of the reference data that come with the product. */
export const REFERENCE_FOLDER = join(__dirname, '../../../seed/reference');

/** The rows of a CSV file below the reference folder, by column; every value is a text. */
export function referenceRows(path: string): Record<string, string>[] {
  const rows = parse(readFileSync(join(REFERENCE_FOLDER, path)), { bom: true, columns: true, trim: true });
  return rows as unknown as Record<string, string>[];
}
