/** `entente cite`: how to cite the sources of the data. */
import { Command } from 'commander';
import type { CiteOptions } from '../cite-and-print';

export function citeCommand(): Command {
  return new Command('cite')
    .summary('list the sources to cite, with their terms')
    .description(
      'Prints the citation and the licence of every source in the database; with --export, only of the sources that an exported file is based on.',
    )
    .option('--export <file>', 'only the sources that this exported file names')
    .addHelpText('after', EXAMPLES)
    .action(cite);
}

const EXAMPLES = `
Sorted by id: a table at a terminal; in a pipe or a file, a JSON list of {"source", "citation", "licence", "url", "publisher"}.

Examples:
  entente cite | jq -r '.[].citation'
  entente cite --export pakistan.json`;

async function cite(options: CiteOptions): Promise<void> {
  const { citeAndPrint } = require('../cite-and-print') as typeof import('../cite-and-print');
  await citeAndPrint(options);
}
