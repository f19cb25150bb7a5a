/** A port answers while a server listens on it, and no longer once the server has closed. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { answers } from '../../../src/database/launcher/answers';

test('answers is true while a server listens, and false once it has closed', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await answers(port)).toBe(true);
  server.close();
  await once(server, 'close');
  expect(await answers(port)).toBe(false);
});
