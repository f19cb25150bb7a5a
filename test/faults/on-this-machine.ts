/** Time limits for a machine with no other work; they are longer if other processes use the same processors. */
import { availableParallelism, loadavg } from 'node:os';

/** The limit in milliseconds for this machine: `ms` on a quiet machine, longer by the load of the last minute. */
export function onThisMachine(ms: number): number {
  return ms * Math.max(1, loadavg()[0]! / availableParallelism());
}
