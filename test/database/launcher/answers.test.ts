/** A port is answered by whoever listens there, and by nobody once they have gone. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { answers } from '../../../src/database/launcher/answers';

test('answers is true while somebody listens, and false before and after', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await answers(port)).toBe(true);
  server.close();
  await once(server, 'close');
  expect(await answers(port)).toBe(false);
});
