/** What `entente load` does. */
import { SEED_FOLDER } from './checked-facts';
import { loadFolder } from './load-folder';
import { localUser } from './local-user';
import { print, say } from './output';
import { withDatabase } from './with-database';

/** Loads the folder, or the seed, and prints what was recorded. */
export async function loadAndPrint(folder: string | undefined, why: string): Promise<void> {
  const { recording, counts, disagreements } = await withDatabase((db) => loadFolder(db, folder ?? SEED_FOLDER, { by: localUser(), why }));
  print({ recording, counts, disagreements });
  say(recording ? `Recorded as #${recording.seq}.` : 'Nothing new: everything was known as told.');
}
