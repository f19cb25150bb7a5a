/** A small file system in memory that can be filled. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Fills it until `leaving` bytes are free. */
  fill(leaving: number): void;
  /** Frees the space again. */
  empty(): void;
  remove(): void;
}

export const MIB = 1024 * 1024;

/** Mounts it. @throws if this user may not mount: these tests need root */
export function smallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0700`, 'tmpfs', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmdirSync(folder);
    throw new Error(`mount: a small file system cannot be mounted (${mounted.stderr?.trim() || mounted.error}). Run this test as root.`);
  }
  const filling = join(folder, 'filling');
  return {
    folder,
    fill: (leaving) => {
      rmSync(filling, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    empty: () => rmSync(filling, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}
