/** `entente database`: manages Entente's own database in the data folder, without a server. */
import { Command } from 'commander';
import type { BuildCommandOptions, ConfirmOptions } from '../database/database-actions';

export function databaseCommand(): Command {
  const database = new Command('database')
    .summary("start, stop, inspect, build, back up or empty Entente's own database")
    .description(
      "Works on Entente's own database in the data folder (ENTENTE_DATA). These commands never touch a database of your own (NEO4J_URI).",
    );
  const commands = [startCommand, stopCommand, statusCommand, buildCommand, resetCommand, backupCommand, restoreCommand];
  for (const command of commands) database.addCommand(command());
  return database;
}

const actions = () => require('../database/database-actions') as typeof import('../database/database-actions');

function startCommand(): Command {
  return new Command('start')
    .summary('start it in the background')
    .description(
      'Starts the database and leaves it running until "entente database stop". Other commands, including "entente serve", then use it.',
    )
    .addHelpText('after', '\nPrints {"state", "uri", "user", "passwordFile", "pid"}.\n\nExamples:\n  entente database start')
    .action(() => actions().startInBackground());
}

function stopCommand(): Command {
  return new Command('stop')
    .summary('stop the database in the background')
    .description(
      'Stops a database that "entente database start" started, or that was left running. A database that "entente serve" started stops with it.',
    )
    .addHelpText('after', '\nPrints {"stopped": true or false}.\n\nExamples:\n  entente database stop')
    .action(() => actions().stop());
}

function statusCommand(): Command {
  return new Command('status')
    .summary('show whether it runs, where, and which process uses it')
    .description('Shows whether the database runs, where it listens, and which process holds the data folder. Starts nothing.')
    .addHelpText('after', '\nExamples:\n  entente database status\n  entente database status | jq -r .state')
    .action(() => actions().printStatus());
}

function buildCommand(): Command {
  return new Command('build')
    .summary('build a new database from files, faster than importing them')
    .description(
      "Builds a database where there is none yet, with Neo4j's own importer: the seed and the data sets included with Entente, then the folders, then the " +
        'files of each format. Each is a recording, as with "entente load" and "entente import", and the resulting data are the same.',
    )
    .argument('[folders...]', 'folders of facts to add, in the form that "entente load" reads')
    .option(
      '--format <names-and-files...>',
      'data sets to add, as in "entente import": the name of a format and its files, then the next name; must be the last option',
    )
    .option('--no-seed', 'leave out everything included with Entente')
    .option('--seed-only', 'of the data included with Entente, only the seed')
    .addHelpText('after', BUILD_EXAMPLES)
    .action((folders: string[], options: BuildCommandOptions) => actions().build(folders, options));
}

const BUILD_EXAMPLES = `
The data folder must not contain a database: use another folder, or run "entente database reset --yes" first. Everything is kept in memory until it
is written. The new database is put in place only once it is complete; if anything fails, or on Ctrl-C, the folder is as it was before.
Rejected rows of a format are written to <format>.rejected.csv. Prints {"recordings": [{"seq", "why", "rows", "counts", ...}], "seconds"}.

Examples:
  entente database build
  entente database build my-facts/ --seed-only
  entente database build --no-seed --format cow-igo organisations.csv memberships.csv ucdp ucdp_acd.csv`;

function resetCommand(): Command {
  return new Command('reset')
    .summary('remove all its data')
    .description('Removes the database with everything recorded in it, and its password. Neo4j itself and the tokens are kept.')
    .option('--yes', 'confirm the removal; without it nothing is done')
    .addHelpText(
      'after',
      '\nThe database must be stopped first. Prints {"removed": true or false}.\n\nExamples:\n  entente database reset --yes',
    )
    .action((options: ConfirmOptions) => actions().reset(options));
}

function backupCommand(): Command {
  return new Command('backup')
    .summary('write all its data to one file')
    .description(
      'Writes the whole database to one file, in the dump format of Neo4j. The file appears under its name only once it is complete and has been loaded as a test.',
    )
    .argument('<file>', 'where to write; the file must not exist yet')
    .addHelpText(
      'after',
      '\nThe database must be stopped first. Prints {"file", "bytes"}.\n\nExamples:\n  entente database backup entente-2025-06-30.dump',
    )
    .action((file: string) => actions().backup(file));
}

function restoreCommand(): Command {
  return new Command('restore')
    .summary('replace the database with a backup')
    .description(
      'Replaces the whole database with the content of a backup, which is first loaded and started beside it. An incomplete file changes nothing.',
    )
    .argument('<file>', 'a file that "entente database backup" wrote')
    .option('--yes', 'confirm the replacement; needed only if there is a database')
    .addHelpText(
      'after',
      '\nThe database must be stopped first. If interrupted at any point, either the old or the new data are there; the next command says which.\nPrints {"restored": file}.\n\nExamples:\n  entente database restore entente-2025-06-30.dump --yes',
    )
    .action((file: string, options: ConfirmOptions) => actions().restore(file, options));
}
