/** The data folder, after what an interrupted command left in it is finished or undone. */
import { settleFolder } from '../../database/launcher/stored/settle';
import { dataFolder } from '../data-folder';
import { say } from '../output';

/** Says which of the two it was, and what the folder holds now. */
export async function settledFolder(what: string, folder = dataFolder()): Promise<string> {
  for (const line of await settleFolder(folder, what)) say(line);
  return folder;
}
