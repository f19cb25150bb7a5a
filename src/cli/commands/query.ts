/** `entente query`: one GraphQL operation from a file or the command line, its answer as JSON. */
import { Command, Option } from 'commander';
import type { QueryOptions } from '../operation-to-ask';

export function queryCommand(): Command {
  return new Command('query')
    .summary('ask one GraphQL question and print its answer')
    .description(
      'Runs one GraphQL operation and prints the whole answer (data, errors, extensions). Uses the server at --url; ' +
        'without --url, the Entente running on this machine (PORT); if there is none, it opens the database itself for this one question.',
    )
    .argument('<query>', 'a file with a GraphQL document, or the document itself')
    .option('--variables <json>', 'variables: a file with a JSON object, or the object itself')
    .option('--operation <name>', 'which operation to run, if the document has several')
    .option('--url <address>', 'base address of a running Entente, such as http://127.0.0.1:4000')
    .addOption(
      new Option('--output <form>', 'print one list of the answer as rows instead of the whole answer').choices([
        'csv',
        'json',
        'ndjson',
        'table',
      ]),
    )
    .option('--rows <path>', 'which list, if the answer has several: states, or states.membershipsConnection for a nested list')
    .option('--no-guard', 'in CSV, do not escape text that a spreadsheet would read as a formula')
    .addHelpText('after', EXAMPLES)
    .action(query);
}

const EXAMPLES = `
A token for the server is read from ENTENTE_TOKEN; for the server of this data folder, reading does not need the editor's token.
Exits with 1 if the answer has errors; the answer is still printed. A row is an item of a list or of a connection, edge and node together;
nested fields are columns with dots. A warning on stderr says if the answer was cut off.

Examples:
  entente query '{ lens { knownAt { seq } } }'
  entente query question.graphql --variables '{"day": "2025-05-09"}' | jq .data
  entente query '{ states(first: 300) { edges { node { id name } } } }' --output csv > states.csv
  entente query question.graphql --url http://127.0.0.1:4000`;

async function query(text: string, options: QueryOptions): Promise<void> {
  const { askAndPrint } = require('../ask-and-print') as typeof import('../ask-and-print');
  await askAndPrint(text, options);
}
