/** What `entente recordings` does. */
import { recordings } from '../recorder/recorder';
import { print } from './output';
import { withDatabase } from './with-database';

/** Prints the newest recordings, newest first. */
export async function printRecordings(first: number): Promise<void> {
  print(await withDatabase((db) => recordings(db, { first })));
}
