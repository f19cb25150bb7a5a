/** A connection that is lost while the driver logs in, as when the database stops just then: the real driver, and a server of two replies. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { openDriver } from '../../src/database/connect';
import { isUnreachable } from '../../src/database/read-error';
import { DatabaseUnavailable } from '../../src/errors';

/** The reply to a handshake: Bolt 5.4. */
const BOLT_5_4 = Buffer.from([0, 0, 4, 5]);

test.each(['reset', 'closed'])('a connection that is %s during the login means that the database is unavailable', async (how) => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(BOLT_5_4);
      socket.once('data', () => (how === 'reset' ? socket.resetAndDestroy() : socket.end()));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const opening = openDriver({ uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: 'secret' });
    const error = await opening.then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(isUnreachable(error?.cause)).toBe(true);
  } finally {
    server.close();
  }
});
