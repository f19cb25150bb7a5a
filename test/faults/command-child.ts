/** A command in its own process that receives a signal at a chosen step: node --require @swc-node/register, arguments as JSON. */
import { subscribe } from 'node:diagnostics_channel';
import { main } from '../../src/cli/main';
import type { ChildCommand } from './interrupted-commands';

const { argv, at, signal } = JSON.parse(process.argv[2] ?? '{}') as ChildCommand;
let passed = 0;
subscribe('entente:data-folder', (step) => {
  process.stderr.write(`step ${passed}: ${step}\n`);
  if (passed === at || step === at) process.kill(process.pid, signal ?? 'SIGKILL');
  passed += 1;
});
main(argv).then((code) => {
  process.exitCode = code;
});
