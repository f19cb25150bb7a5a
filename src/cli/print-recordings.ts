/** What `entente recordings` does. */
import { recordings } from '../recorder/recorder';
import { printList } from './output';
import { withDatabase } from './with-database';

/** Prints the newest recordings, newest first. */
export async function printRecordings(first: number): Promise<void> {
  const list = await withDatabase((db) => recordings(db, { first }));
  printList(list, {
    seq: ({ seq }) => seq,
    at: ({ at }) => at,
    by: ({ by }) => by,
    why: ({ why }) => why,
    file: ({ file }) => file,
    changed: ({ counts }) => Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : [])),
  });
}
