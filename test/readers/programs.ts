/** Programs that run the examples. Missing programs are installed from Debian if permitted. */
import { execFileSync, spawnSync } from 'node:child_process';

/** Makes sure that the program is installed. @throws Error naming its package if it is missing and cannot be installed. */
export function needProgram(program: string, debian: string): void {
  if (isThere(program)) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    throw new Error(`There is no ${program} for the examples. Install it: on Debian it is the package ${debian}.`);
  }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], { stdio: 'inherit', env });
}

const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
