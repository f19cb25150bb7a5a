/** Ends the database when the process that started it has ended for any reason. */
import { type ChildProcess, spawn } from 'node:child_process';

/** Waits for the end of its input, which comes when the other end of the pipe is closed, then ends the given process. */
const SCRIPT = 'read -r done; [ "$done" = done ] || kill -TERM "$1"';

/** A small shell process beside the database; it lives until `dismiss` or until this process ends. */
export class Guard {
  private readonly shell: ChildProcess;

  constructor(pid: number) {
    // A separate process group: Ctrl-C in a terminal reaches only this process, which then stops the database in order.
    this.shell = spawn('sh', ['-c', SCRIPT, 'entente-guard', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.shell.stdin?.on('error', () => {});
    this.shell.on('error', () => {});
    this.shell.unref();
    (this.shell.stdin as unknown as { unref(): void }).unref();
  }

  /** Call this when the database has ended, or may keep running. */
  dismiss(): void {
    this.shell.stdin?.end('done\n');
  }
}
