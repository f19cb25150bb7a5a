/** `entente export`: the graph, or a part of it, in a format that others read. */
import { Command, Option } from 'commander';
import { EXPORT_ARGUMENTS } from '../../server/exports/export-arguments';
import type { ExportOptions } from '../export-and-print';

export function exportCommand(): Command {
  const command = new Command('export')
    .summary('write the graph, or a part of it, for other programs')
    .description(
      'Reads the whole graph, or what lies around entities, through a lens, and writes it in one format. The same data and the same question give the ' +
        'same bytes. A manifest beside it says what was asked, what was written, what the format cannot say, and what one owes to the sources.',
    )
    .argument('[format]', 'one that --list shows')
    .option('--list', 'list the formats, with their options, what they cannot say, and who reads them')
    .option('--out <path>', 'a file; for formats of several files a folder or a .zip; without it standard output')
    .option(
      '--verify <path>',
      'compare an export (its manifest, its folder or its .zip) with its manifest, ask again, and compare that too',
    );
  for (const { name, takes, description } of EXPORT_ARGUMENTS) command.addOption(new Option(`--${name} <${takes}>`, description));
  return command.addHelpText('after', EXAMPLES).action(exportData);
}

const EXAMPLES = `
--list is a table at a terminal, and JSON with all of that into a pipe or a file.
Nothing is seen under its name before it is whole. To standard output an export goes without its manifest, and several files go as a zip with it.
Exits 1 when it could not be written, or when --verify finds a difference.
The database is the one of NEO4J_URI, or the own one of ENTENTE_DATA.
A running server gives the same at /export/<format>, with the same arguments: /export/json?of=state:PAK&hops=2.

Examples:
  entente export --list | jq -r '.[].name'
  entente export json --out graph.json
  entente export json --of state:PAK,state:RUS --hops 2 --valid-at 2025-05-09 | jq '.edges | length'
  entente export --verify graph.json.manifest.json
  entente export --verify tables.zip`;

async function exportData(format: string | undefined, options: ExportOptions): Promise<void> {
  const { exportAndPrint } = require('../export-and-print') as typeof import('../export-and-print');
  await exportAndPrint(format, named(options));
}

/** Commander calls `--valid-at` validAt; an argument is called by its own name everywhere else. */
function named(options: ExportOptions): ExportOptions {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]),
  );
}
