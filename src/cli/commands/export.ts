/** `entente export`: the graph, or a part of it, in a format that other programs read. */
import { Command, Option } from 'commander';
import { EXPORT_ARGUMENTS } from '../../export/export-arguments';
import type { ExportOptions } from '../export-and-print';

export function exportCommand(): Command {
  const command = new Command('export')
    .summary('write the graph, or a part of it, for other programs')
    .description(
      'Reads the whole graph, or the surroundings of entities, through a lens, and writes it in one format. The same data and the same question give the ' +
        'same bytes. A manifest beside it lists what was asked, what was written, the limitations of the format, and how to cite the sources.',
    )
    .argument('[format]', 'a format from --list')
    .option('--list', 'list the formats, with their options, limitations and readers')
    .option('--out <path>', 'a file; for formats with several files a folder or a .zip; default: standard output')
    .option(
      '--verify <path>',
      'compare an export (its manifest, folder or .zip) with its manifest, then repeat the export and compare again',
    );
  for (const { name, takes, description } of EXPORT_ARGUMENTS) command.addOption(new Option(`--${name} <${takes}>`, description));
  return command.addHelpText('after', EXAMPLES).action(exportData);
}

const EXAMPLES = `
--list prints a table at a terminal, and JSON with all details to a pipe or a file.
The file appears only once it is complete. On standard output one file comes without its manifest, and several files come as a zip that includes it.
Exits with 1 if the export could not be written, or if --verify finds a difference.
The database is the one at NEO4J_URI, or Entente's own in ENTENTE_DATA.
A running server offers the same at /export/<format>, with the same arguments: /export/json?of=state:PAK&hops=2.

Examples:
  entente export --list | jq -r '.[].name'
  entente export json --out graph.json
  entente export json --of state:PAK,state:RUS --hops 2 --valid-at 2025-05-09 | jq '.edges | length'
  entente export --verify graph.json.manifest.json
  entente export --verify tables.zip`;

async function exportData(format: string | undefined, options: ExportOptions): Promise<void> {
  const { exportAndPrint } = require('../export-and-print') as typeof import('../export-and-print');
  await exportAndPrint(format, toArgumentNames(options));
}

/** Commander renames `--valid-at` to validAt; everywhere else an argument keeps its own name. */
function toArgumentNames(options: ExportOptions): ExportOptions {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]),
  );
}
