/**
 * `npm run test:soak`: a real server on the reference world under a constant rate of mixed reads.
 * A writer records, an export runs each minute, and some clients disconnect early.
 * Prints a table, writes the report as JSON, and exits with 1 if there is a problem.
 * Options: --minutes 60 --rate 50 --seed 1 --json soak.json --seed-only
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom } from '../faults/random-from';
import { openLoop } from './open-loop';
import { codesOf, kindsOf, problemsOf, type Sample, type SoakReport, tableOf } from './report';
import { knownStates, soakMix } from './soak-mix';
import { type SoakServer, startSoakServer } from './soak-server';
import { writeUntil } from './writer';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string', default: 'soak.json' },
    'seed-only': { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const perSecond = Number(values.rate);
/** The share of the time in which caches fill and code is compiled. */
const WARM_UP = 0.15;
const LEAVING = 0.1;
const MB = 1024 * 1024;

/** Collects garbage and measures the heap, often enough to see a trend. */
async function sampleUntil(server: SoakServer, signal: AbortSignal): Promise<Sample[]> {
  const samples: Sample[] = [];
  const began = performance.now();
  const every = Math.max(10_000, (minutes * 60_000) / 20);
  while (!signal.aborted) {
    await delay(every, undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    const second = Math.round((performance.now() - began) / 1_000);
    const sample = { second, ...(await server.collect()) };
    samples.push(sample);
    process.stderr.write(
      `${second} s: heap ${(sample.heapUsed / MB).toFixed(1)} MB, resident ${(sample.rss / MB).toFixed(0)} MB, loop held ${sample.longestMs.toFixed(0)} ms\n`,
    );
  }
  return samples;
}

async function soak(server: SoakServer): Promise<Omit<SoakReport, 'exitCode'>> {
  const random = randomFrom(Number(values.seed));
  const kinds = soakMix(await knownStates(server.address), random);
  // Each kind once: the first request of a kind is planned, and the load must not measure that.
  for (const kind of kinds) await openLoop({ address: server.address, kinds: [kind], perSecond: 1, seconds: 3, leaving: 0, random });
  await server.look();
  const done = new AbortController();
  const sampling = sampleUntil(server, done.signal);
  const writing = writeUntil(server.address, server.editorToken, done.signal);
  const tally = await openLoop({ address: server.address, kinds, perSecond, seconds: minutes * 60, leaving: LEAVING, random });
  done.abort();
  const [samples, written] = await Promise.all([sampling, writing]);
  // Work for clients that disconnected ends within a moment.
  await delay(3_000);
  const last = { second: Math.round(minutes * 60), ...(await server.collect()) };
  const all = [...samples, last];
  const warm = all[Math.floor((all.length - 1) * WARM_UP)]!;
  const { codes: _codes, ...counted } = written;
  return {
    date: new Date().toISOString(),
    minutes,
    perSecond,
    kinds: kindsOf(tally),
    ...codesOf(tally, written),
    writer: counted,
    heapMb: { warm: warm.heapUsed / MB, end: last.heapUsed / MB, changePercent: (last.heapUsed / warm.heapUsed - 1) * 100 },
    rssMb: { warm: warm.rss / MB, end: last.rss / MB },
    longestEventLoopDelayMs: Math.max(...all.map(({ longestMs }) => longestMs)),
    openTransactions: await server.transactions(),
    samples: all,
  };
}

async function run(): Promise<void> {
  const server = await startSoakServer({ seedOnly: values['seed-only'] });
  const came = await soak(server).catch(async (error) => {
    await server.stop();
    throw error;
  });
  const report: SoakReport = { ...came, exitCode: await server.stop() };
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  console.log(tableOf(report));
  const problems = problemsOf(report);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
