/** What `entente load` does. */
import { SEED_FOLDER } from './checked-facts';
import { loadFolder } from './load-folder';
import { localUser } from './local-user';
import { print, say } from './output';
import { NOTHING_NEW, reportDifferences } from './report-differences';
import { withDatabase } from './with-database';

/** Loads the folder, or the seed, and prints what was recorded. */
export async function loadAndPrint(folder: string | undefined, why: string): Promise<void> {
  const result = await withDatabase((db) => loadFolder(db, folder ?? SEED_FOLDER, { by: localUser(), why }));
  const { recording, disagreements } = result;
  print(result);
  reportDifferences(result);
  if (recording) say(`Recorded as #${recording.seq}.`);
  else say(disagreements.length === 0 ? NOTHING_NEW : 'Nothing was recorded: all else was recorded already.');
}
