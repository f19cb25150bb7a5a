/** `entente database`: the own database of the data folder, by itself. */
import { Command } from 'commander';
import type { BuildCommandOptions, ConfirmOptions } from '../database/database-actions';

export function databaseCommand(): Command {
  const database = new Command('database')
    .summary('start, stop, look at, build, back up or empty the own database')
    .description(
      'Works on the own database of the data folder (ENTENTE_DATA). A database of your own (NEO4J_URI) is never touched by these.',
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

function buildCommand(): Command {
  return new Command('build')
    .summary('build a new one from files, faster than importing them')
    .description(
      "Builds the database where there is none yet, by Neo4j's own importer: the seed and the data sets that come with Entente, then the folders, then the " +
        'files of each format. Each is a recording, as "entente load" and "entente import" would make it, and the same is known afterwards.',
    )
    .argument('[folders...]', 'folders of facts to add, as "entente load" takes them')
    .option(
      '--format <names-and-files...>',
      'data sets to add, as "entente import" takes them: the name of a format and its files, then the next name; goes last',
    )
    .option('--no-seed', 'leave out all that comes with Entente')
    .option('--seed-only', 'of what comes with Entente, only the seed')
    .addHelpText('after', BUILD_EXAMPLES)
    .action((folders: string[], options: BuildCommandOptions) => actions().build(folders, options));
}

const BUILD_EXAMPLES = `
The data folder must hold no database: another one, or "entente database reset --yes" first. Everything is held in memory until it is written.
It is built beside its place and put there when it is whole; where anything fails, or on Ctrl-C, all is as it was.
Rejected rows of a format are written to <format>.rejected.csv. Prints {"recordings": [{"seq", "why", "rows", "counts", ...}], "seconds"}.

Examples:
  entente database build
  entente database build my-facts/ --seed-only
  entente database build --no-seed --format cow-igo organisations.csv memberships.csv ucdp ucdp_acd.csv`;

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
      'Writes the whole database to one file, in the dump format of Neo4j. The file appears under its name only when it is whole and has been loaded once.',
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
    .description(
      'Replaces the whole database by the content of a backup, which is loaded and started beside it first. A file that is not whole changes nothing.',
    )
    .argument('<file>', 'a file that "entente database backup" wrote')
    .option('--yes', 'yes, replace what is there; needed only where there is something')
    .addHelpText(
      'after',
      '\nIt must be stopped first. Interrupted at any point, the old data are there or the new ones; the next command says which.\nPrints {"restored": file}.\n\nExamples:\n  entente database restore entente-2025-06-30.dump --yes',
    )
    .action((file: string, options: ConfirmOptions) => actions().restore(file, options));
}
