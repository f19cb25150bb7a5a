/** `entente load`: a folder of facts into the database, as one recording. */
import { Command } from 'commander';

export function loadCommand(): Command {
  return new Command('load')
    .summary('load a folder of facts; nothing twice')
    .description(
      'Checks a folder of facts (YAML) and records it: all of it or nothing, as one recording. Facts that are already known as told are passed over, ' +
        'so loading twice changes nothing.',
    )
    .argument('[folder]', 'folder with entities/, facts/ and sources.yaml (default: the seed that comes with Entente)')
    .option('--why <text>', 'why it is loaded, kept with the recording', 'facts loaded from a folder')
    .addHelpText('after', EXAMPLES)
    .action(load);
}

const EXAMPLES = `
Prints {"recording": {...} or null, "counts": {...}}; null means nothing new. Problems are told all at once, and then nothing is written.
The database is the one of NEO4J_URI, or the own one of ENTENTE_DATA, beside a server that runs on it.

Examples:
  entente load
  entente load my-facts/ --why "the May 2025 readouts"`;

async function load(folder: string | undefined, options: { why: string }): Promise<void> {
  const { loadAndPrint } = require('../load-and-print') as typeof import('../load-and-print');
  await loadAndPrint(folder, options.why);
}
