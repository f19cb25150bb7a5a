/** `entente query`: one GraphQL operation from a file or the command line, its answer as JSON. */
import { Command, Option } from 'commander';
import type { QueryOptions } from '../operation-to-ask';

export function queryCommand(): Command {
  return new Command('query')
    .summary('ask one GraphQL question and print its answer')
    .description(
      'Runs one GraphQL operation and prints the whole answer (data, errors, extensions). Asks the server at --url; ' +
        'without --url the Entente that serves on this machine (PORT); and where none does, opens the database itself for this one question.',
    )
    .argument('<query>', 'a file with a GraphQL document, or the document itself')
    .option('--variables <json>', 'variables: a file with a JSON object, or the object itself')
    .option('--operation <name>', 'which operation to run, where the document holds several')
    .option('--url <address>', 'base address of a running Entente, such as http://127.0.0.1:4000')
    .addOption(
      new Option('--output <form>', 'print one list of the answer as rows instead of the whole answer').choices([
        'csv',
        'json',
        'ndjson',
        'table',
      ]),
    )
    .option('--rows <path>', 'which list, where the answer holds several: states, or states.membershipsConnection for one inside another')
    .option('--no-guard', 'in CSV, leave text as it is that a spreadsheet would compute')
    .addHelpText('after', EXAMPLES)
    .action(query);
}

const EXAMPLES = `
A token for the server is read from ENTENTE_TOKEN; for the server of this data folder the editor's token is not needed to read.
Exits 1 when the answer holds errors; the answer is printed all the same. A row is an item of a list or of a connection, edge and node together;
fields inside fields are columns with dots. That there is more than was answered is told on stderr.

Examples:
  entente query '{ lens { knownAt { seq } } }'
  entente query question.graphql --variables '{"day": "2025-05-09"}' | jq .data
  entente query '{ states(first: 300) { edges { node { id name } } } }' --output csv > states.csv
  entente query question.graphql --url http://127.0.0.1:4000`;

async function query(text: string, options: QueryOptions): Promise<void> {
  const { askAndPrint } = require('../ask-and-print') as typeof import('../ask-and-print');
  await askAndPrint(text, options);
}
