/** Makes output that goes to a file complete, or an error. */
import { writeFileSync } from 'node:fs';

/**
 * For standard output. Node writes each part to a file once: if the disk becomes full, or the limit on file size is reached, the file gets a
 * piece of that part, and the rest is dropped without an error. After this call the rest follows, and `write` throws the error of the disk.
 */
export function completeWrites(stream: NodeJS.WriteStream & { readonly fd: number }): void {
  if (stream.constructor.name !== 'SyncWriteStream') return;
  stream._write = (part: Buffer, _, done) => {
    writeFileSync(stream.fd, part);
    done();
  };
}
