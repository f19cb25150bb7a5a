/** The version of this Entente, as its package says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version, such as `0.2.0`. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }).version;
}
