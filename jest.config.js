/** Unit tests run side by side in seconds. The others need a real Neo4j: each worker has one, which its test files use one after another. */
const swc = {
  '^.+\\.(t|j|mj)s$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
  ],
};
/** Packages published as ES modules only; jest's CommonJS loader needs them rewritten. */
const esModules = ['any-ascii', 'hyparquet-writer', 'hyparquet', 'n3', 'csv-parse', 'csv-stringify'];
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
};
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.db\\.test\\.ts$', '\\.browser\\.test\\.ts$', '\\.slow\\.test\\.ts$'],
    },
    {
      ...base,
      displayName: 'database',
      testMatch: ['<rootDir>/test/**/*.db.test.ts'],
      globalSetup: '<rootDir>/test/support/start-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-database.ts',
    },
    {
      ...base,
      displayName: 'slow',
      testMatch: ['<rootDir>/test/**/*.slow.test.ts'],
      globalSetup: '<rootDir>/test/support/start-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-database.ts',
    },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/**/*.browser.test.ts'],
      globalSetup: '<rootDir>/test/support/start-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-database.ts',
    },
  ],
};
