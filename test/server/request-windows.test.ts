/** The limit on requests a minute measures elapsed time, because the clock of the machine may be set back. */
import { RequestWindows } from '../../src/server/limits/request-windows';
import { readServerSettings } from '../../src/server/server-settings';
import { smallServer } from './small-server';

const DAY_MS = 24 * 60 * 60_000;

describe('the limit on requests a minute', () => {
  afterEach(() => void jest.restoreAllMocks());

  test('admits a client again after its minute, even if the clock was changed in between', async () => {
    const settings = readServerSettings({ HOST: '0.0.0.0', AUTHENTICATION: 'token' });
    const server = await smallServer({ settings: { ...settings, limits: { ...settings.limits, requestsPerMinute: 2 } } });
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    const status = async () => (await server.inject('/version')).statusCode;
    expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
    // By default the library uses the clock, and would block this client for a day.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() - DAY_MS);
    now.mockReturnValue(60_999);
    expect(await status()).toBe(429);
    now.mockReturnValue(61_000);
    expect(await status()).toBe(200);
    await server.close();
  });

  test('forgets the oldest address when there are too many', () => {
    const windows = new RequestWindows();
    const count = (address: string) => {
      let current = 0;
      windows.incr(address, (_, result) => {
        current = result!.current;
      });
      return current;
    };
    expect([count('first'), count('first')]).toEqual([1, 2]);
    for (let index = 0; index < 5_000; index += 1) count(`other ${index}`);
    expect(count('first')).toBe(1);
  });
});
