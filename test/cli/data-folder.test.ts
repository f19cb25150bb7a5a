import { defaultDataFolder } from '../../src/cli/data-folder';

describe('defaultDataFolder', () => {
  test.each([
    ['a clone', '/srv/entente', '/srv/entente/.entente'],
    ['a package of a project', '/srv/app/node_modules/entente', '/home/ada/.entente'],
    ['a package of npx', '/home/ada/.npm/_npx/4f/node_modules/entente', '/home/ada/.entente'],
  ])('gives the data folder of %s', (_, packageFolder, expected) => {
    expect(defaultDataFolder(packageFolder, '/home/ada')).toBe(expected);
  });
});
