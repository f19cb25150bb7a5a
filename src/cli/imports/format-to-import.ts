/** Finds the format for the name of an import: a data set, or a sheet with its mapping. */
import { InvalidArgument } from '../../errors';
import { readFingerprint } from '../../importers/fingerprint';
import type { Format } from '../../importers/format';
import { findFormat } from '../../importers/formats';
import { mappedFormat } from '../../importers/spreadsheet/mapped-format';
import { readMapping } from '../../importers/spreadsheet/read-mapping';
import { packageVersion } from '../package-version';

/** The name for a spreadsheet with a mapping. */
export const SHEET = 'sheet';

/** The mapping is part of an import: the same file with another mapping is another import. */
export async function formatToImport(name: string, mapping: string | undefined): Promise<{ format: Format; variant: string }> {
  if (name !== SHEET) return { format: findFormat(name), variant: packageVersion() };
  if (mapping === undefined) {
    throw new InvalidArgument('--mapping: a sheet needs a YAML file that says what its columns mean. "--guess" proposes one.');
  }
  const format = mappedFormat(readMapping(mapping));
  return { format, variant: `${packageVersion()}:${(await readFingerprint(mapping)).sha256}` };
}

/** Whether its rows may name entities that only the database contains. */
export function speaksOfOthers(format: Format): boolean {
  return format.name === SHEET || format.exported === true || format.ofOthers === true;
}
