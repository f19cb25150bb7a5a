/** What the server answers while it starts, while its database is unavailable, and while it stops, over real connections. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { DatabaseUnavailable } from '../../src/errors';
import { ServerAvailability } from '../../src/server/availability';
import { createDrainedServer, type DrainedServer } from '../../src/server/create-server';
import type { Readiness } from '../../src/server/health';
import { smallParts } from './small-server';

const READY = async () => ({ schemaVersion: 1, recording: 3 });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: { errors?: unknown; status?: string; message?: string; data?: unknown };
}

describe('a server that starts, stops or has no database', () => {
  let availability: ServerAvailability;
  let drained: DrainedServer;
  let port: number;
  let endSlow: () => void;
  let slowBegan: Promise<void>;
  let ready: () => Promise<Readiness>;
  const agent = new Agent({ keepAlive: true });

  beforeEach(async () => {
    availability = new ServerAvailability();
    let began = () => {};
    slowBegan = new Promise((resolve) => {
      began = resolve;
    });
    const ended = new Promise<void>((resolve) => {
      endSlow = resolve;
    });
    const onSlow = () => {
      began();
      return ended.then(() => 'done');
    };
    ready = READY;
    drained = await createDrainedServer(smallParts({ onSlow, ready: () => ready() }), availability);
    port = Number(new URL(await drained.server.listen({ host: '127.0.0.1', port: 0 })).port);
  });
  afterEach(async () => {
    endSlow();
    await drained.draining.close(0);
  });
  afterAll(() => agent.destroy());

  const ask = async (path: string, query?: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    const asked = request({ port, path, agent, headers, method: query ? 'POST' : 'GET' }).end(query && JSON.stringify({ query }));
    const [answer] = await once(asked, 'response');
    let text = '';
    for await (const part of answer) text += String(part);
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(text) };
  };

  test('is alive and reports that it is starting', async () => {
    expect((await ask('/livez')).status).toBe(200);
    expect(await ask('/readyz')).toMatchObject({ status: 503, headers: { 'retry-after': '5' }, body: { status: 'starting' } });
    expect(await ask('/graphql', '{ who }')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { errors: [{ extensions: { code: 'BUSY' } }] },
    });
  });

  test('refuses operations with the reason while the database is unavailable, and answers again afterwards', async () => {
    availability.ready();
    availability.database = new DatabaseUnavailable('The database ended with signal SIGKILL (9). It is being started again.');
    for (const answer of [await ask('/graphql', '{ who }'), await ask('/export/json')]) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
      expect(answer.body.errors).toEqual([{ message: availability.database.message, extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
    }
    expect((await ask('/readyz')).body).toEqual({ status: 'database unavailable', message: availability.database.message });
    expect((await ask('/livez')).status).toBe(200);
    availability.database = null;
    expect((await ask('/graphql', '{ who }')).body).toEqual({ data: { who: 'reader' } });
    expect((await ask('/readyz')).status).toBe(200);
  });

  test('reports a lost database at once, also to clients whose readiness check is already running', async () => {
    const asked = new Promise<void>((resolve) => {
      ready = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    availability.ready();
    const early = ask('/readyz');
    await asked;
    availability.database = new DatabaseUnavailable('The database ended with signal SIGKILL (9). It is being started again.');
    expect((await early).body).toEqual({ status: 'database unavailable', message: availability.database.message });
  });

  test('continues to answer reads while the disk is full, but is not ready', async () => {
    availability.ready();
    availability.diskFull = new DatabaseUnavailable('The disk is full.');
    expect((await ask('/graphql', '{ who }')).status).toBe(200);
    expect(await ask('/readyz')).toMatchObject({ status: 503, body: { status: 'disk full', message: 'The disk is full.' } });
  });

  test('while it stops, answers running operations, refuses new ones and closes connections', async () => {
    availability.ready();
    await ask('/graphql', '{ who }');
    const running = ask('/graphql', '{ slow }');
    await slowBegan;
    const closed = drained.draining.close(60_000);
    expect((await ask('/readyz')).body.status).toBe('stopping');
    expect(await ask('/graphql', '{ who }')).toMatchObject({
      status: 503,
      headers: { connection: 'close', 'retry-after': '10' },
      body: { errors: [{ extensions: { code: 'BUSY' } }] },
    });
    endSlow();
    expect(await running).toMatchObject({ status: 200, headers: { connection: 'close' }, body: { data: { slow: 'done' } } });
    await closed;
    await expect(ask('/livez')).rejects.toThrow('ECONNREFUSED');
  });

  test('disconnects clients whose operations do not end in time', async () => {
    availability.ready();
    const running = ask('/graphql', '{ slow }').catch((error: Error) => error.message);
    await slowBegan;
    await drained.draining.close(100);
    expect(await running).toBe('socket hang up');
  });
});
