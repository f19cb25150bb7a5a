/** Runs the command line in this process and keeps what it prints. */
import { main } from '../../src/cli/main';

export interface Ran {
  /** 0 done, 1 failed, 2 misuse. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One command, as typed after `entente`. */
export async function entente(...argv: string[]): Promise<Ran> {
  const kept = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr') =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      kept[stream] += String(text);
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
