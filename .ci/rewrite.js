// "npm run docs" and "npm run golden": runs the tests that compare files with what the code makes of them, and lets them rewrite these files.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');
// Paths come before --selectProjects, which takes all words after it.
const RUNS = {
  docs: {
    variable: 'UPDATE_DOCS',
    tests: [
      ['test/docs', '--selectProjects', 'unit'],
      ['test/docs', '--selectProjects', 'database', '--runInBand'],
    ],
  },
  golden: {
    variable: 'ENTENTE_WRITE_GOLDEN',
    tests: [
      ['test/exporters', 'test/importers', '--selectProjects', 'unit'],
      ['test/exporters', 'test/stories', '--selectProjects', 'database', '--runInBand'],
    ],
  },
};

function main([name]) {
  const run = RUNS[name];
  if (!run) return refuse(`rewrite: "${name}" is not known. Accepted: ${Object.keys(RUNS).join(', ')}.`);
  if (process.env.CI) return refuse(`npm run ${name}: is refused while CI is set. Files are rewritten by a person, who reads the diff.`);
  const env = { ...process.env, [run.variable]: '1' };
  // All of them, even if one fails: each rewrites its own files.
  const codes = run.tests.map((args) => spawnSync(process.execPath, [JEST, ...args], { cwd: ROOT, env, stdio: 'inherit' }).status);
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

main(process.argv.slice(2));
