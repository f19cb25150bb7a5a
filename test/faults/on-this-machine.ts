/** Limits of time that hold on a machine with nothing else to do, and are longer where others wait for the same processors. */
import { availableParallelism, loadavg } from 'node:os';

/** A limit of so many milliseconds on a quiet machine, as long as the work of the last minute makes it here. */
export function onThisMachine(ms: number): number {
  return ms * Math.max(1, loadavg()[0]! / availableParallelism());
}
