/** Where this Entente keeps its database and tokens. */
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';

const PACKAGE = join(__dirname, '../..');

/** ENTENTE_DATA, or the default of this package. */
export function dataFolder(): string {
  return resolve(process.env['ENTENTE_DATA'] || defaultDataFolder(PACKAGE, homedir()));
}

/**
 * `.entente` in the project's folder, or in `home` if the package is inside a `node_modules`, which npm empties at each new installation.
 */
export function defaultDataFolder(packageFolder: string, home: string): string {
  const isInstalled = packageFolder.split(sep).includes('node_modules');
  return join(isInstalled ? home : packageFolder, '.entente');
}
