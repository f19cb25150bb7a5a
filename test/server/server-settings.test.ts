/** Where the server listens, and which settings it refuses. */
import { isLoopback, readServerSettings } from '../../src/server/server-settings';

describe('readServerSettings', () => {
  test('listens only on this machine, on port 4000, by default', () => {
    expect(readServerSettings({})).toMatchObject({ host: '127.0.0.1', port: 4000, tokenNeeded: false });
    expect(readServerSettings({ HOST: '::1', PORT: '0', AUTHENTICATION: 'token' })).toMatchObject({
      host: '::1',
      port: 0,
      tokenNeeded: true,
    });
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'desk.example.org', '127.evil.example.org'])(
    'refuses to serve %s without authentication',
    (HOST) => {
      expect(() => readServerSettings({ HOST })).toThrow(
        /HOST: ".*" lets other machines reach this server, and no authentication is configured/,
      );
      expect(readServerSettings({ HOST, AUTHENTICATION: 'token' }).host).toBe(HOST);
    },
  );

  test.each(['x', '-1', '65536', '4000.5', '0x10'])('refuses PORT=%s', (PORT) => {
    expect(() => readServerSettings({ PORT })).toThrow(`PORT: "${PORT}" is not a port. Accepted: a whole number from 0 to 65535`);
  });

  test('refuses an unknown authentication', () => {
    expect(() => readServerSettings({ AUTHENTICATION: 'ldap' })).toThrow('AUTHENTICATION: "ldap" is not known. Accepted: none, token.');
  });
});

describe('isLoopback', () => {
  test.each(['localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])('%s is this machine', (host) => expect(isLoopback(host)).toBe(true));
  test.each(['localhost.example.org', '1127.0.0.1', '10.0.0.1', ''])('%j is not this machine', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});
