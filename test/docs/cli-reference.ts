/** docs/cli.md, generated from the help of the commands. */
import type { Command } from 'commander';
import { everyCommand, program } from '../../src/cli/program';

const HEAD = `# The command line

Printed from \`--help\` of each command; a test keeps the two the same. In a clone the command is \`bin/entente\`, or \`npx entente\`.

Data goes to stdout as JSON, everything for people to stderr. Exit codes: 0 done, 1 failed, 2 misuse.
`;

/** The complete text of docs/cli.md. */
export function cliReference(): string {
  return [HEAD, ...everyCommand(program()).map(section)].join('\n');
}

function section(command: Command): string {
  return `## ${nameOf(command)}\n\n\`\`\`text\n${helpOf(command).trimEnd()}\n\`\`\`\n`;
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

/** The help of the command and the text after it, at a width that does not depend on the terminal. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 110,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text;
}
