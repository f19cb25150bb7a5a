/** Runs the command line in this process and captures its output. */
import { main } from '../../src/cli/main';

export interface Ran {
  /** 0 success, 1 failure, 2 usage error. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command, given as typed after `entente`. */
export async function entente(...argv: string[]): Promise<Ran> {
  const kept = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr') =>
    jest.spyOn(process[stream], 'write').mockImplementation((text, ...rest: unknown[]) => {
      kept[stream] += String(text);
      const onWritten = rest.at(-1);
      if (typeof onWritten === 'function') onWritten();
      return true;
    });
  const spies = [keep('stdout'), keep('stderr')];
  try {
    const code = await main(argv);
    return { code, ...kept };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = 0;
  }
}
