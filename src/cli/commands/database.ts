/** `entente database`: the own database of the data folder, by itself. */
import { Command } from 'commander';

export interface ConfirmOptions {
  readonly yes?: boolean;
}

export function databaseCommand(): Command {
  const database = new Command('database')
    .summary('start, stop, look at, back up or empty the own database')
    .description(
      'Works on the own database of the data folder (ENTENTE_DATA). A database of your own (NEO4J_URI) is never touched by these.',
    );
  for (const command of [startCommand(), stopCommand(), statusCommand(), resetCommand(), backupCommand(), restoreCommand()]) {
    database.addCommand(command);
  }
  return database;
}

const actions = () => require('../database/database-actions') as typeof import('../database/database-actions');

function startCommand(): Command {
  return new Command('start')
    .summary('start it in the background')
    .description(
      'Starts the database and lets it run until "entente database stop". Other commands, "entente serve" included, then use it.',
    )
    .addHelpText('after', '\nPrints {"state", "uri", "user", "passwordFile", "pid"}.\n\nExamples:\n  entente database start')
    .action(() => actions().startInBackground());
}

function stopCommand(): Command {
  return new Command('stop')
    .summary('stop the one in the background')
    .description(
      'Stops a database that "entente database start" started, or that was left over. One that "entente serve" started stops with it.',
    )
    .addHelpText('after', '\nPrints {"stopped": true or false}.\n\nExamples:\n  entente database stop')
    .action(() => actions().stop());
}

function statusCommand(): Command {
  return new Command('status')
    .summary('tell whether it runs, where, and who holds it')
    .description('Tells whether the database runs, where it listens, and which process holds the data folder. Starts nothing.')
    .addHelpText('after', '\nExamples:\n  entente database status\n  entente database status | jq -r .state')
    .action(() => actions().printStatus());
}

function resetCommand(): Command {
  return new Command('reset')
    .summary('remove all its data')
    .description('Removes the database with everything recorded in it, and its password. Neo4j itself and the tokens stay.')
    .option('--yes', 'yes, remove it; without this nothing is done')
    .addHelpText('after', '\nIt must be stopped first. Prints {"removed": true or false}.\n\nExamples:\n  entente database reset --yes')
    .action((options: ConfirmOptions) => actions().reset(options));
}

function backupCommand(): Command {
  return new Command('backup')
    .summary('write all its data to one file')
    .description(
      'Writes the whole database to one file, in the dump format of Neo4j. The file appears under its name only when it is whole.',
    )
    .argument('<file>', 'where to write; there must be no such file yet')
    .addHelpText(
      'after',
      '\nIt must be stopped first. Prints {"file", "bytes"}.\n\nExamples:\n  entente database backup entente-2025-06-30.dump',
    )
    .action((file: string) => actions().backup(file));
}

function restoreCommand(): Command {
  return new Command('restore')
    .summary('put the content of such a file in its place')
    .description('Replaces the whole database by the content of a backup. A file that is not whole changes nothing.')
    .argument('<file>', 'a file that "entente database backup" wrote')
    .option('--yes', 'yes, replace what is there; needed only where there is something')
    .addHelpText(
      'after',
      '\nIt must be stopped first. Prints {"restored": file}.\n\nExamples:\n  entente database restore entente-2025-06-30.dump --yes',
    )
    .action((file: string, options: ConfirmOptions) => actions().restore(file, options));
}
