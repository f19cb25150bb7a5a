/**
 * The data folder is on a small file system that is full: the server reports it, reading continues, and writing works again when there is
 * space.
 * The long form is full-disk.slow.test.ts.
 */
import { freePort } from '../../src/database/launcher/free-port';
import { linkTestJars } from '../support/start-database';
import { fillDisks } from './fill-disks';
import { isReady, recordedStates, serve } from './served';
import { MIB, smallDisk } from './small-disk';

test('entente serve refuses writes before the disk is full, still answers reads, and writes again when there is space', async () => {
  const disk = smallDisk(200);
  linkTestJars(disk.folder);
  const server = await serve(disk.folder, await freePort());
  try {
    await server.readyz(isReady);
    expect((await server.recordState(1)).body.data).toEqual({ record: { seq: 1 } });
    disk.fill(8 * MIB);
    const full = await server.readyz((reply) => !isReady(reply));
    expect(full.body).toEqual({
      status: 'disk full',
      message: expect.stringMatching(/^The disk is full: the data folder ".*" has \d+\.\d MiB left/),
    });
    const refused = await server.recordState(2);
    expect(refused.body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^The disk is full/),
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    });
    expect(await recordedStates(server)).toEqual(['state:T1']);
    disk.empty();
    await server.readyz(isReady);
    expect((await server.recordState(3)).body.data).toEqual({ record: { seq: 2 } });
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
    disk.remove();
  }
});

test('a database that could not write is started again, and has everything that it acknowledged', async () => {
  let filled = 0;
  await fillDisks(
    1,
    () => MIB,
    ({ failure, acknowledged, stored: there }) => {
      expect(failure.message).toMatch(/^The disk is full/);
      expect(there).toEqual(expect.arrayContaining([...acknowledged]));
      filled += 1;
    },
  );
  expect(filled).toBe(1);
});
