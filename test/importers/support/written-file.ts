/** Files written for one test, in a separate folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test file: `write` puts a file in it and returns its path, `remove` deletes the folder. */
export function writtenFiles(): { write(name: string, content: string | Buffer): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-import-'));
  return {
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
