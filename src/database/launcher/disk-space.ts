/** The free space on the data folder's disk, and the limit below which writes are refused. */
import { statfsSync } from 'node:fs';
import { DiskFull } from '../../errors';

const MIB = 1024 * 1024;
/** Neo4j's logs grow by up to 16 MiB at a time; a database that runs out of space while it writes must be restarted. */
export const SPACE_NEEDED = 32 * MIB;

/** The bytes that this user may still write on the disk of the folder. */
export function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** The error to raise while the disk has too little space; null while it has enough. */
export function diskFull(folder: string): DiskFull | null {
  const free = freeSpace(folder);
  if (free >= SPACE_NEEDED) return null;
  return new DiskFull(
    `The disk is full: the data folder "${folder}" has ${(free / MIB).toFixed(1)} MiB left, and writing needs ${SPACE_NEEDED / MIB} MiB. ` +
      'Nothing is lost. Free some space; writing then works again by itself.',
  );
}
