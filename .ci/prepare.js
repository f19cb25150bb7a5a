// npm's "prepare": builds where the tools to build are installed. "npm ci --omit=dev" leaves them out and uses what was built before.
const { execSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const TOOLS = ['typescript', 'vite', '@graphql-codegen/client-preset'];

if (TOOLS.every((name) => existsSync(join(ROOT, 'node_modules', name)))) {
  execSync('npm run build', { cwd: ROOT, stdio: 'inherit' });
} else if (!existsSync(join(ROOT, 'dist/cli/main.js'))) {
  process.stderr.write('Entente is not built, and the packages that build it are not installed. Run "npm ci" without --omit=dev first.\n');
  process.exit(1);
}
