/** `entente load`: a folder of facts into the database, as one recording. */
import { Command } from 'commander';

export function loadCommand(): Command {
  return new Command('load')
    .summary('load a folder of facts (safe to repeat)')
    .description(
      'Checks a folder of facts (YAML) and records it: all of it or nothing, as one recording. Facts already recorded with the same content are skipped, ' +
        'so loading twice changes nothing.',
    )
    .argument('[folder]', 'folder with entities/, facts/ and sources.yaml (default: the seed included with Entente)')
    .option('--why <text>', 'the reason for loading, kept with the recording', 'facts loaded from a folder')
    .addHelpText('after', EXAMPLES)
    .action(load);
}

const EXAMPLES = `
Prints {"recording": {...} or null, "counts": {...}}; null means nothing new. If there are problems, all are listed and nothing is written.
The database is the one at NEO4J_URI, or Entente's own in ENTENTE_DATA, even while a server is using it.

Examples:
  entente load
  entente load my-facts/ --why "the May 2025 readouts"`;

async function load(folder: string | undefined, options: { why: string }): Promise<void> {
  const { loadAndPrint } = require('../load-and-print') as typeof import('../load-and-print');
  await loadAndPrint(folder, options.why);
}
