/** Lets node run the project's TypeScript as it stands: for benches, and for processes that tests start. Use it with --require. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };

require.extensions['.ts'] = (module, filename) => {
  const options = { filename, jsc, module: { type: 'commonjs' }, sourceMaps: 'inline', swcrc: false };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};
