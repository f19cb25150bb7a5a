/** `entente import`: files of published data sets, or the user's own files, into the database. */
import { Command, InvalidArgumentError } from 'commander';
import type { ImportOptions } from '../import-and-print';

export function importCommand(): Command {
  return new Command('import')
    .summary('import files of a data set, or a spreadsheet of your own')
    .description(
      'Reads the files of one data set and records their content as one recording: every valid row, and none twice. Every row is accounted ' +
        'for; rejected rows are written to a file with line, column, value and reason. Nothing is fetched from the network.',
    )
    .argument('[format]', 'which data set (see --list), or "sheet" for a spreadsheet of your own')
    .argument('[files...]', 'its files: CSV, TSV (also gzipped), XLSX or JSON; each file is recognised by its columns')
    .option('--list', 'list the formats, with their coverage and licence terms')
    .option('--mapping <file>', 'for "sheet": a YAML file that says what the columns mean')
    .option('--guess', 'for "sheet": print a mapping proposed from the header and first rows, and import nothing')
    .option('--dry-run', 'read and check everything, say what would change, and write nothing')
    .option('--max-bad <rows>', 'record nothing if more rows than this are rejected', wholeNumber)
    .option('--rejects <file>', 'where to write rejected rows (default: <format>.rejected.csv in the current folder)')
    .option('--why <text>', 'the reason for the import, kept with the recording')
    .addHelpText('after', EXAMPLES)
    .action(importData);
}

const EXAMPLES = `
Prints {"rows": {"read", "accepted", "rejected", "duplicate"}, "recording", "counts", ...}; read is always the sum of the other three.
--list prints a table at a terminal, and JSON with all details of a format to a pipe or a file.
Ctrl-C undoes what was written and leaves the database as it was; a second Ctrl-C stops at once: then run the same command again to resume,
or "entente recordings abort" to undo it; that needs neither the files nor the mapping.
The database is the one at NEO4J_URI, or Entente's own in ENTENTE_DATA, even while a server is using it.

Examples:
  entente import --list | jq '.[].name'
  entente import cow-igo cow_igo_organisations.csv cow_igo_membership_spells.csv
  entente import ucdp ucdp_acd.csv --dry-run
  entente import sheet visits.xlsx --guess > visits.yaml
  entente import sheet visits.xlsx --mapping visits.yaml`;

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Accepted: a whole number of rows, from 0.');
}

async function importData(format: string | undefined, files: readonly string[], options: ImportOptions): Promise<void> {
  const { importAndPrint } = require('../import-and-print') as typeof import('../import-and-print');
  await importAndPrint(format, files, options);
}
