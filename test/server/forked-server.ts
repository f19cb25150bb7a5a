/** A server over the test's database in its own process, so that its memory and its event loop are its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ForkOptions {
  readonly heapMb: number;
  /** The time limit of an operation, if it is not the usual one. */
  readonly timeoutMs?: number;
}

/** A message of the process: where it listens, or how large its heap is. */
export type ForkMessage = { readonly origin: string } | { readonly heap: number };

export interface ForkedServer {
  readonly origin: string;
  /** Bytes of its heap after garbage collection. */
  heap(): Promise<number>;
  stop(): void;
}

export async function forkServer({ heapMb, ...settings }: ForkOptions): Promise<ForkedServer> {
  const child = fork(join(__dirname, 'memory-child.ts'), [JSON.stringify(settings)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMb}`, '--require', '@swc-node/register'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the server ended with ${code ?? signal}`);
  });
  ended.catch(() => {});
  const nextMessage = async () => ((await Promise.race([once(child, 'message'), ended])) as [ForkMessage])[0];
  const { origin } = (await nextMessage()) as { origin: string };
  return {
    origin,
    heap: async () => {
      child.send('collect');
      return ((await nextMessage()) as { heap: number }).heap;
    },
    stop: () => void child.kill(),
  };
}
