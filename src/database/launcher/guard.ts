/** Ends the database when the process that started it is gone, however it went. */
import { type ChildProcess, spawn } from 'node:child_process';

/** Waits for the end of its input, which comes when the other end of the pipe is gone, then ends the process it was given. */
const SCRIPT = 'read -r done; [ "$done" = done ] || kill -TERM "$1"';

/** A small shell beside the database; it lives until `dismiss` or until this process is gone. */
export class Guard {
  private readonly shell: ChildProcess;

  constructor(pid: number) {
    // Its own group: Ctrl-C in a terminal reaches this process alone, which then stops the database in order.
    this.shell = spawn('sh', ['-c', SCRIPT, 'entente-guard', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.shell.stdin?.on('error', () => {});
    this.shell.on('error', () => {});
    this.shell.unref();
    (this.shell.stdin as unknown as { unref(): void }).unref();
  }

  /** The database has ended, or may live on. */
  dismiss(): void {
    this.shell.stdin?.end('done\n');
  }
}
