/** `entente serve`: the database, the seed, the API and the playground, until Ctrl-C. */
import { Command } from 'commander';
import type { ServeOptions } from '../serving/load-data';

export function serveCommand(): Command {
  return new Command('serve')
    .summary('start everything: database, seed, API, playground')
    .description(
      'Starts the database (downloaded once, by Maven), loads the seed if it is not loaded yet, and serves the GraphQL API and the playground ' +
        'until Ctrl-C. Prints what it does on stderr and one JSON line per request on stdout.',
    )
    .option('--no-seed', 'load nothing; leave the database as it is')
    .option('--seed-only', 'load the seed, but no reference data')
    .addHelpText('after', EXAMPLES)
    .action(serve);
}

const EXAMPLES = `
Environment:
  PORT             port to listen on (4000; 0 picks any free port)
  HOST             address to listen on (127.0.0.1: this machine only)
  AUTHENTICATION   none (default), or token: every request needs a token of the data folder; required to listen beyond this machine
  ENTENTE_DATA     data folder: database, tokens (.entente in the project's folder; in the home folder if Entente is installed from a package)
  NEO4J_URI        use this database instead of Entente's own: bolt://, neo4j://, bolt+s://, neo4j+s://
  NEO4J_USER       its user (neo4j)
  NEO4J_PASSWORD   its password
  NEO4J_SHARED     yes: use it even though it holds data that Entente did not create

Examples:
  entente serve
  PORT=8080 entente serve > requests.log
  NEO4J_URI=neo4j+s://graph.example.org NEO4J_PASSWORD=... entente serve --no-seed`;

async function serve(options: ServeOptions): Promise<void> {
  const { runServer } = require('../run-server') as typeof import('../run-server');
  await runServer(options);
}
