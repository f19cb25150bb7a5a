/** The command line in general: exit codes, messages on stderr, data on stdout. */

import { everyCommand, program } from '../../src/cli/program';
import { FORMATS } from '../../src/importers/formats';
import { entente } from './running';

describe('entente', () => {
  const names = everyCommand(program()).map((command) => {
    const path: string[] = [];
    for (let at = command; at.parent; at = at.parent) path.unshift(at.name());
    return path;
  });

  test.each(names)('%s %s --help prints help on stdout and exits', async (...name) => {
    const { code, stdout, stderr } = await entente(...name.filter((part) => typeof part === 'string'), '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: ${['entente', ...name].join(' ')}`);
  });

  test('prints its version', async () => {
    expect(await entente('--version')).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  });

  test.each([
    ['no command', [], /Usage: entente/],
    ['an unknown command', ['serv'], /unknown command 'serv'.*\n\(Did you mean serve\?\)/],
    ['an unknown option', ['check', '--fast'], /unknown option '--fast'\n\(add --help for what is accepted\)/],
    ['an argument too many', ['check', 'a', 'b'], /too many arguments for 'check'/],
    ['a missing argument', ['query'], /missing required argument 'query'/],
    ['a number that is none', ['recordings', '--first', 'many'], /Accepted: a whole number from 1 to 1000\./],
    [
      'a folder that does not exist',
      ['check', 'nowhere'],
      /^folder: there is no folder "nowhere"\. Accepted: a folder of facts such as seed\/\.\n$/,
    ],
    ['a format that does not exist', ['import', 'cow-ig', 'x.csv'], /^format: "cow-ig" is not known\. Did you mean "cow-igo"\?/],
    ['no format', ['import'], /^format: none is named\./],
    ['a format without files', ['import', 'ucdp'], /^files: ucdp needs at least one\./],
    [
      'a mapping for a data set',
      ['import', 'ucdp', 'x.csv', '--mapping', 'm.yaml'],
      /^--mapping: goes with the format "sheet", not with "ucdp"\./,
    ],
    ['a sheet without a mapping', ['import', 'sheet', 'x.csv'], /^--mapping: a sheet needs a YAML file/],
    ['a guess about two files', ['import', 'sheet', 'x.csv', 'y.csv', '--guess'], /^files: --guess looks at one file, not at 2\./],
    ['an address that is none', ['query', '{ lens { background } }', '--url', 'here'], /^--url: "here" is not an address\./],
    ['variables that are none', ['query', '{ lens { background } }', '--variables', '['], /^--variables: .*JSON/],
  ])('%s is a usage error: exit code 2, nothing on stdout', async (_, argv, words) => {
    const { code, stdout, stderr } = await entente(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
  });

  test('shows the location in the code only with --debug', async () => {
    expect((await entente('check', 'nowhere')).stderr).not.toContain('checked-facts');
    expect((await entente('--debug', 'check', 'nowhere')).stderr).toContain('checked-facts');
  });
});

describe('entente import --list', () => {
  test('prints every format with its coverage and its terms', async () => {
    const { code, stdout } = await entente('import', '--list');
    const formats = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(formats).toHaveLength(FORMATS.length);
    expect(formats.find((format: { name: string }) => format.name === 'ucdp')).toMatchObject({ licence: 'CC BY 4.0', mayBePassedOn: true });
  });
});
