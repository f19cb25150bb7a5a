/** What `/metrics` reports, and which clients may read it. */
import { ADMISSION_LIMITS, Admission } from '../../src/server/admission/admission';
import { smallServer } from './small-server';

describe('/metrics', () => {
  test('counts operations by outcome and reports on the event loop, but includes no text of users', async () => {
    const server = await smallServer({ measured: { databaseRestarts: () => 2, databaseSessions: () => 3 } });
    const ask = (query: string) => server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    await ask('query SecretName { who }');
    await ask('{ state(id: "state:secret-id") { name } }');
    await ask('{ nothing }');
    const { body, headers } = await server.inject('/metrics');
    await server.close();
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('entente_operation_duration_seconds_count{kind="graphql",outcome="ok"} 1');
    expect(body).toContain('entente_operation_duration_seconds_count{kind="graphql",outcome="NOT_FOUND"} 1');
    expect(body).toContain('entente_operation_duration_seconds_count{kind="graphql",outcome="QUERY_REFUSED"} 1');
    expect(body).toMatch(/^entente_event_loop_delay_max_seconds [\d.e-]+$/m);
    expect(body).toMatch(/^entente_event_loop_delay_p99_seconds [\d.e-]+$/m);
    expect(body).toMatch(/^entente_heap_used_bytes \d{6,}$/m);
    expect(body).toContain('entente_database_restarts_total 2');
    expect(body).toContain('entente_database_sessions 3');
    expect(body).toContain('entente_exports_running 0');
    expect(body).toContain('entente_ready 1');
    expect(body).not.toMatch(/secret/i);
  });

  test('reports the longest delay since the last scrape, then starts again', async () => {
    const server = await smallServer();
    const longest = async () => Number(/^entente_event_loop_delay_max_seconds (\S+)$/m.exec((await server.inject('/metrics')).body)?.[1]);
    await longest();
    // The monitor must tick once before the block, and once after it.
    const tick = () => new Promise((resolve) => setTimeout(resolve, 30));
    await tick();
    for (const began = performance.now(); performance.now() - began < 1_500; );
    await tick();
    expect(await longest()).toBeGreaterThan(1.4);
    await server.close();
  });

  test('reports how many operations run, wait and were refused, by lane', async () => {
    const one = { capacity: 1, waiting: 1, waitingOfOne: 1, patienceMs: 60_000 };
    const admission = new Admission({ ...ADMISSION_LIMITS, small: one });
    const server = await smallServer({ admission });
    const gone = new AbortController();
    const enter = () => admission.enter({ client: 'a', writes: false, cost: 1 }, gone.signal);
    const leave = await enter();
    const waits = enter();
    await expect(enter()).rejects.toThrow('The server is busy');
    const { body } = await server.inject('/metrics');
    expect(body).toContain('entente_operations_running{lane="small"} 1');
    expect(body).toContain('entente_operations_waiting{lane="small"} 1');
    expect(body).toContain('entente_operations_refused_total{lane="small"} 1');
    expect(body).toContain('entente_operations_running{lane="large"} 0');
    expect(body).toContain('entente_operations_waiting{lane="writing"} 0');
    leave();
    (await waits)();
    await server.close();
  });

  test('needs a token if the server is public', async () => {
    const server = await smallServer({ env: { HOST: '0.0.0.0', AUTHENTICATION: 'token' } });
    expect((await server.inject('/metrics')).statusCode).toBe(401);
    const headers = { authorization: 'Bearer reader-token-of-the-tests' };
    expect((await server.inject({ url: '/metrics', headers })).statusCode).toBe(200);
    expect((await server.inject({ url: '/metrics', headers: { authorization: 'Bearer another' } })).statusCode).toBe(401);
    await server.close();
  });
});
