/** All commands under one name. A command's file defines its arguments; the code that does the work is loaded when the command runs. */
import { Command } from 'commander';
import { checkCommand } from './commands/check';
import { citeCommand } from './commands/cite';
import { databaseCommand } from './commands/database';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { loadCommand } from './commands/load';
import { queryCommand } from './commands/query';
import { recordingsCommand } from './commands/recordings';
import { serveCommand } from './commands/serve';
import { packageVersion } from './package-version';

/** A new command tree. Misuse throws a CommanderError and does not end the process. */
export function program(): Command {
  const entente = new Command('entente')
    .description('Bilateral relations as dated, sourced assertions in Neo4j, asked through a lens over GraphQL.')
    .version(packageVersion(), '--version', 'print the version')
    .option('--debug', 'on failure, print where in the code it happened')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(add --help for what is accepted)');
  for (const command of commands()) entente.addCommand(command);
  everyCommand(entente).forEach((command) => {
    command.exitOverride().helpOption('--help', 'print this help').configureHelp({ sortSubcommands: false });
    command.showHelpAfterError('(add --help for what is accepted)');
  });
  return entente;
}

function commands(): Command[] {
  return [
    serveCommand(),
    loadCommand(),
    importCommand(),
    exportCommand(),
    checkCommand(),
    queryCommand(),
    recordingsCommand(),
    citeCommand(),
    databaseCommand(),
  ];
}

/** A command and all its subcommands, in the order of the help. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
