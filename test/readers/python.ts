/** A Python with the readers installed. This script creates it once from the package index and keeps it in the cache folder. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REQUIREMENTS = join(__dirname, 'reading/requirements.txt');
const CACHE = resolve(__dirname, '../../node_modules/.cache');

/** The path of the interpreter for the packages of a requirements file; needs python3 (3.11 or newer) with venv. */
export function python(requirements: string = REQUIREMENTS): string {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `readers-${wanted}`);
  const ready = join(folder, 'ready');
  const interpreter = join(folder, 'bin', 'python');
  if (!existsSync(ready)) {
    execFileSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'inherit' });
    execFileSync(interpreter, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements], { stdio: 'inherit' });
    writeFileSync(ready, '');
  }
  return interpreter;
}
