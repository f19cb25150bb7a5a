/** `entente serve` in its own process, asked over HTTP, so that a test can kill it or its database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BRIEF } from '../../src/database/launcher/configuration';
import { nodeArguments } from '../cli/node-arguments';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly status?: string;
    readonly message?: string;
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

export interface Served {
  readonly child: ChildProcess;
  readonly address: string;
  /** Resolves with the exit code and the signal. */
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>;
  output(): string;
  get(path: string): Promise<Reply>;
  ask(query: string): Promise<Reply>;
  /** The request that records the state of this number, as the editor. */
  recordingRequest(number: number): { readonly body: string; readonly token: string };
  /** Sends it. */
  recordState(number: number): Promise<Reply>;
  /** Resolves with the answer of /readyz when it matches; every answer before it must also be an answer of the server. */
  readyz(matches: (reply: Reply) => boolean): Promise<Reply>;
}

/** The process id of the database that serves a data folder. */
export function databasePid(dataFolder: string): number {
  return (JSON.parse(readFileSync(join(dataFolder, 'neo4j-running.json'), 'utf8')) as { pid: number }).pid;
}

/** Starts it on its own port, until it answers /livez. `env` adds to ENTENTE_DATA. */
export async function serve(dataFolder: string, port: number, env: Record<string, string> = {}): Promise<Served> {
  const { NEO4J_URI: _, ...inherited } = process.env;
  const child = spawn(process.execPath, nodeArguments('serve', '--no-seed'), {
    // Its databases run only for a minute; with these options they start in half the time.
    env: { ...inherited, JAVA_TOOL_OPTIONS: BRIEF.join(' '), ENTENTE_DATA: dataFolder, PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const address = `http://127.0.0.1:${port}`;
  const get = async (path: string) => readReply(await fetch(`${address}${path}`));
  const post = async (body: string, headers = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    return readReply(await fetch(`${address}/graphql`, init));
  };
  const recordingRequest = (number: number) => {
    const variables = { facts: [...SOURCE, stateFact(number)] };
    return { body: JSON.stringify({ query: RECORD, variables }), token: editorToken(dataFolder) };
  };
  const rejectWhenEnded = ended.then(() => {
    throw new Error(`entente serve ended: ${output}`);
  });
  rejectWhenEnded.catch(() => {});
  const readyz = async (matches: (reply: Reply) => boolean) => {
    for (;;) {
      const reply = await get('/readyz');
      if (matches(reply)) return reply;
      await Promise.race([delay(50), rejectWhenEnded]);
    }
  };
  while (!(await get('/livez').catch(() => null))) await Promise.race([delay(50), rejectWhenEnded]);
  return {
    child,
    address,
    ended,
    output: () => output,
    get,
    ask: (query) => post(JSON.stringify({ query })),
    recordingRequest,
    recordState: (number) => {
      const { body, token } = recordingRequest(number);
      return post(body, { authorization: `Bearer ${token}` });
    },
    readyz,
  };
}

export const isReady = ({ status }: Reply) => status === 200;

const RECORD = 'mutation($facts: [FactInput!]!) { record(source: "source:test", facts: $facts, why: "a test of faults") { seq } }';
const SOURCE = [
  { entity: { id: 'person:tester', name: 'Tester' } },
  { entity: { id: 'source:test', name: 'A test', kind: 'REFERENCE', reliability: 'B', voice: 'person:tester' } },
];
const stateFact = (number: number) => ({ entity: { id: `state:T${number}`, name: `State ${number}` } });
const editorToken = (dataFolder: string) => readFileSync(join(dataFolder, 'editor-token'), 'utf8').trim();

/** The ids of all recorded states. */
export async function recordedStates({ ask }: Served): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { status, body } = await ask(
      `{ states(first: 100, after: ${JSON.stringify(after)}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    if (!body.data) throw new Error(`the states cannot be read (${status}): ${JSON.stringify(body.errors ?? body)}`);
    const { states } = body.data as unknown as StatesPage;
    ids.push(...states.edges.map(({ node }) => node.id));
    if (!states.pageInfo.hasNextPage) return ids;
    after = states.pageInfo.endCursor;
  }
}

interface StatesPage {
  readonly states: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

async function readReply(answer: Response): Promise<Reply> {
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Reply['body'] };
}
