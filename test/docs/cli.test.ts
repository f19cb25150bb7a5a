/** docs/cli.md repeats the text of `--help`. "npm run docs" rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyCommand, program } from '../../src/cli/program';
import { isRewriting } from '../support/rewriting';
import { cliReference } from './cli-reference';

const FILE = join(__dirname, '../../docs/cli.md');

describe('docs/cli.md', () => {
  test('gives the help of every command', () => {
    if (isRewriting('UPDATE_DOCS')) writeFileSync(FILE, cliReference());
    expect(readFileSync(FILE, 'utf8')).toBe(cliReference());
  });
});

describe('program', () => {
  test('describes every command, argument and option, and gives an example of each command', () => {
    for (const command of everyCommand(program())) {
      expect(command.description()).toMatch(/\.$/);
      for (const part of [...command.options, ...command.registeredArguments]) expect(part.description.length).toBeGreaterThan(5);
      if (command.commands.length === 0)
        expect(cliReference()).toContain(
          `  entente ${command.parent?.name() === 'entente' ? '' : `${command.parent?.name()} `}${command.name()}`,
        );
    }
  });
});
