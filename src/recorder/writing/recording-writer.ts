/** Identifies the process that writes to a recording, so that a recording whose writer has ended is detected at once. */
import { hostname } from 'node:os';
import { isAlive, readStartTime } from '../../database/launcher/processes';

/** This process in one line: host, process id, and when it began. The id alone may be used again. */
export function thisWriter(): string {
  return [hostname(), process.pid, readStartTime(process.pid) ?? ''].join('\n');
}

/** Whether the writer still runs; null if this cannot be known from here, because it runs elsewhere or did not identify itself. */
export function writerIsAlive(writer: string | null): boolean | null {
  const [host, pid, began] = writer?.split('\n') ?? [];
  if (host !== hostname() || pid === undefined) return null;
  return isAlive(Number(pid)) && (began === '' || readStartTime(Number(pid)) === began);
}

/** The writer as text, such as `process 4711 on host "atlas"`. */
export function writerInWords(writer: string | null): string {
  const [host, pid] = writer?.split('\n') ?? [];
  return pid === undefined ? 'an unknown process' : `process ${pid} on host "${host}"`;
}
