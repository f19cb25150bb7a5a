/** Where this Entente keeps its database and tokens. */
import { join, resolve } from 'node:path';

/** ENTENTE_DATA, or `.entente` in the project's folder. */
export function dataFolder(): string {
  return resolve(process.env['ENTENTE_DATA'] || join(__dirname, '../../.entente'));
}
