/** An export to a disk that becomes full leaves no files behind, and says why it failed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileTarget } from '../../src/cli/exports/file-target';
import { FolderTarget } from '../../src/cli/exports/folder-target';
import { formatFailure } from '../../src/cli/main';
import { MIB, smallDisk } from './small-disk';

describe('an export to a full disk', () => {
  test.each([
    ['one file', (folder: string) => new FileTarget(join(folder, 'graph.json'))],
    ['a folder', (folder: string) => new FolderTarget(join(folder, 'graph'))],
  ])('to %s fails with the reason and leaves no files', async (_, targetIn) => {
    const disk = smallDisk(1);
    try {
      const target = targetIn(disk.folder);
      const failure = await target.write('nodes.csv', Buffer.alloc(2 * MIB)).catch((error: Error) => error);
      await target.abandon();
      expect(formatFailure(failure, false)).toMatch(/^The disk is full: /);
      expect(readdirSync(disk.folder)).toEqual([]);
    } finally {
      disk.remove();
    }
  });
});
