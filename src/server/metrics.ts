/** `/metrics` in Prometheus text format: the state of the process and its operations. No label has a value that a user chooses. */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Unauthorised } from '../errors';
import type { LaneState } from './admission/lane';
import { identifyCaller } from './caller';
import { getOperationNote } from './operation-note';
import { isLoopback, type ServerSettings } from './server-settings';
import type { Tokens } from './tokens';

/** Values that are measured elsewhere and read at each scrape. */
export interface Measured {
  /** How often the server has restarted its database. */
  databaseRestarts?(): number;
  /** Whether operations are answered now. */
  ready?(): boolean;
  /** Number of open driver sessions. */
  databaseSessions?(): number;
  /** Running and waiting operations, and those refused since the start for lack of room, by lane: "small", "large" and "writing". */
  admission?(): Readonly<Record<string, LaneState>>;
  /** Total bytes of the kept answers. */
  keptAnswerBytes?(): number;
  /** Running and waiting exports. */
  exports?(): { readonly running: number; readonly waiting: number };
}

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const NANOSECONDS = 1e9;
const RESOLUTION_MS = 10;

/** Adds the address. It answers requests from this machine, and from other machines requests with a token. It stops with the server. */
export function addMetrics(server: FastifyInstance, settings: ServerSettings, tokens: Tokens, measured: Measured = {}): void {
  const registry = new Registry();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  server.addHook('onClose', async () => void delay.disable());
  measureProcess(registry, delay, measured);
  measureOperations(registry, server);
  measureAdmission(registry, measured);
  server.get('/metrics', async (request, reply) => {
    const { authorization } = request.headers;
    const trusted = isLoopback(settings.host) && isLoopback(request.ip);
    if (authorization === undefined && (settings.tokenNeeded || !trusted)) {
      throw new Unauthorised('/metrics answers this machine alone, or with the header "Authorization: Bearer <token>".');
    }
    identifyCaller(authorization, tokens, settings.tokenNeeded);
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

function measureProcess(registry: Registry, delay: IntervalHistogram, measured: Measured): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('entente_event_loop_delay_p99_seconds', 'Delay of the event loop since the last scrape, 99th percentile.', () =>
    Number.isNaN(delay.mean) ? 0 : delay.percentile(99) / NANOSECONDS,
  );
  // Read after the other value: reading it begins the next interval.
  gauge('entente_event_loop_delay_max_seconds', 'Longest delay of the event loop since the last scrape.', () => {
    const longest = Number.isNaN(delay.mean) ? 0 : delay.max / NANOSECONDS;
    delay.reset();
    return longest;
  });
  gauge('entente_heap_used_bytes', "Memory in use on Node's heap.", () => process.memoryUsage().heapUsed);
  gauge('entente_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  gauge('entente_ready', '1 where operations are answered, else 0.', () => ((measured.ready?.() ?? true) ? 1 : 0));
  gauge('entente_database_sessions', 'Open sessions with the database.', () => measured.databaseSessions?.() ?? 0);
  gauge('entente_kept_answer_bytes', 'Memory of the answers that are kept to be given again.', () => measured.keptAnswerBytes?.() ?? 0);
  gauge('entente_exports_running', 'Exports that run.', () => measured.exports?.().running ?? 0);
  gauge('entente_exports_waiting', 'Exports that wait for their turn.', () => measured.exports?.().waiting ?? 0);
  new Counter({
    name: 'entente_database_restarts_total',
    help: 'How often the server started its database again.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(measured.databaseRestarts?.() ?? 0);
    },
  });
}

/** By outcome: "ok", the code of the first error, or "abandoned". */
function measureOperations(registry: Registry, server: FastifyInstance): void {
  const operations = new Histogram({
    name: 'entente_operation_duration_seconds',
    help: 'How long operations took, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  const answers = new Counter({
    name: 'entente_answers_total',
    help: 'Answers without errors, by where they came from: made with the "database", "kept" by the server, or held by the "client".',
    labelNames: ['from'],
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const kind = KINDS.get(request.routeOptions.url ?? '');
    if (kind === undefined || request.method === 'OPTIONS') return;
    const { codes, abandoned, answer } = getOperationNote(request);
    operations.observe({ kind, outcome: abandoned ? 'abandoned' : (codes?.[0] ?? 'ok') }, reply.elapsedTime / 1000);
    if (answer && !codes) answers.inc({ from: answer.origin });
  });
}

/** By lane. */
function measureAdmission(registry: Registry, measured: Measured): void {
  const lanes = () => Object.entries(measured.admission?.() ?? {});
  const shared = { labelNames: ['lane'], registers: [registry] };
  const gauge = (name: string, help: string, read: (state: LaneState) => number) =>
    new Gauge({
      ...shared,
      name,
      help,
      collect() {
        for (const [lane, state] of lanes()) this.set({ lane }, read(state));
      },
    });
  gauge('entente_operations_running', 'Operations that run.', ({ running }) => running);
  gauge('entente_operations_waiting', 'Operations that wait for a place.', ({ waiting }) => waiting);
  new Counter({
    ...shared,
    name: 'entente_operations_refused_total',
    help: 'Operations that were refused because there was no room.',
    collect() {
      this.reset();
      for (const [lane, { refused }] of lanes()) this.inc({ lane }, refused);
    },
  });
}

const KINDS = new Map([
  ['/graphql', 'graphql'],
  ['/export/:format', 'export'],
]);
