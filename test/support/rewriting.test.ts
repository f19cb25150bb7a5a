import { spawnSync } from 'node:child_process';
import { isRewriting } from './rewriting';

describe('isRewriting', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  test('rewrites nothing unless the variable is set', () => {
    delete process.env['UPDATE_DOCS'];
    process.env['CI'] = 'true';
    expect(isRewriting('UPDATE_DOCS')).toBe(false);
  });

  test('rewrites only if the variable is set', () => {
    Object.assign(process.env, { UPDATE_DOCS: '1', CI: '' });
    expect(isRewriting('UPDATE_DOCS')).toBe(true);
  });

  test('refuses in CI, and names the command', () => {
    Object.assign(process.env, { ENTENTE_WRITE_GOLDEN: '1', CI: 'true' });
    expect(() => isRewriting('ENTENTE_WRITE_GOLDEN')).toThrow(
      'ENTENTE_WRITE_GOLDEN: is refused while CI is set. Run "npm run golden" without CI',
    );
  });
});

describe('npm run docs and npm run golden', () => {
  test.each(['docs', 'golden'])('%s is refused in CI', (name) => {
    const { status, stderr } = spawnSync(process.execPath, ['.ci/rewrite.js', name], {
      env: { ...process.env, CI: 'true' },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      `npm run ${name}: is refused while CI is set. Files are rewritten by a person, who reads the diff.\n`,
    ]);
  });
});
