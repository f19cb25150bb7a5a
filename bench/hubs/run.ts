/**
 * Asks every question about every hub of a generated graph. Each must answer or be refused within its time, and must not delay other
 * requests.
 * Serves the data folder ENTENTE_DATA, built with `npm run bench:build`.
 * Prints a line per question; fails if one took longer, or failed in another way than by a refusal.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Table from 'cli-table3';
import { type HubQuestion, hubQuestions } from './hub-questions';

/** The time limit of an operation, and one second for the answer to arrive. */
const MAX_MS = 31_000;
const LOOKUP = 'entity(id: "state:G100") { id name }';
const BETWEEN_LOOKUPS_MS = 50;

interface Line {
  readonly question: HubQuestion;
  readonly ms: number;
  readonly outcome: string;
  readonly longestMs: number;
  readonly lookups: readonly number[];
}

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function run(only: string): Promise<void> {
  const server = fork(join(__dirname, 'served.ts'), { execArgv: ['--require', '@swc-node/register'] });
  const [{ url }] = (await once(server, 'message')) as [{ url: string }];
  const lines: Line[] = [];
  try {
    for (let warm = 0; warm < 5; warm += 1) await ask(url, LOOKUP);
    for (const question of hubQuestions().filter(({ name, hub }) => `${name} ${hub}`.includes(only))) {
      lines.push(await measure(server, url, question));
      console.error(formatLine(lines.at(-1)!).join('  '));
    }
  } finally {
    server.send('stop');
    await once(server, 'exit');
  }
  const table = new Table({ head: ['question', 'hub', 'ms', 'outcome', 'longest delay, ms', 'lookup p99, ms'] });
  for (const line of lines) table.push(formatLine(line));
  console.log(table.toString());
  console.log(`Longest delay of the event loop: ${Math.max(...lines.map(({ longestMs }) => longestMs)).toFixed(0)} ms.`);
  console.log(`Lookups by id meanwhile: p99 ${p99(lines.flatMap(({ lookups }) => lookups)).toFixed(0)} ms.`);
  const failed = lines.filter(({ ms, outcome }) => ms > MAX_MS || !['answered', 'QUERY_REFUSED'].includes(outcome));
  for (const line of failed) console.error(`FAILED: ${formatLine(line).join('  ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Asks the question, and meanwhile looks up an entity again and again. */
async function measure(server: ChildProcess, url: string, question: HubQuestion): Promise<Line> {
  await longestDelay(server);
  const done = new AbortController();
  const lookups = lookUpUntil(url, done.signal);
  const began = performance.now();
  const { errors } = await ask(url, question.query);
  const ms = performance.now() - began;
  done.abort();
  const outcome = errors ? (errors[0]!.extensions?.code ?? errors[0]!.message) : 'answered';
  return { question, ms, outcome, longestMs: await longestDelay(server), lookups: await lookups };
}

async function lookUpUntil(url: string, done: AbortSignal): Promise<number[]> {
  const durations: number[] = [];
  while (!done.aborted) {
    const began = performance.now();
    await ask(url, LOOKUP);
    durations.push(performance.now() - began);
    await delay(BETWEEN_LOOKUPS_MS, undefined, { signal: done }).catch(() => {});
  }
  return durations;
}

async function longestDelay(server: ChildProcess): Promise<number> {
  server.send('delay');
  const [{ longestMs }] = (await once(server, 'message')) as [{ longestMs: number }];
  return longestMs;
}

async function ask(url: string, query: string): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${query} }` }),
  });
  return (await answer.json()) as Answer;
}

function formatLine({ question: { name, hub }, ms, outcome, longestMs, lookups }: Line): string[] {
  return [name, hub, ms.toFixed(0), outcome, longestMs.toFixed(0), p99(lookups).toFixed(0)];
}

function p99(durations: readonly number[]): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
}

void run(process.argv[2] ?? '');
