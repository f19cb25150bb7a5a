/** The product's own small tables (seed/reference/), read whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Where the reference data lie that come with the product. */
export const REFERENCE_FOLDER = join(__dirname, '../../../seed/reference');

/** The rows of a CSV file below the reference folder, by column; every value a text. */
export function referenceRows(path: string): Record<string, string>[] {
  const rows = parse(readFileSync(join(REFERENCE_FOLDER, path)), { bom: true, columns: true, trim: true });
  return rows as unknown as Record<string, string>[];
}
