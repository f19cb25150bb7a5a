/** The data folder, after the effects of an interrupted command are completed or undone. */
import { settleFolder } from '../../database/launcher/stored/settle';
import { dataFolder } from '../data-folder';
import { say } from '../output';

/** Reports which of the two was done, and what the folder contains now. */
export async function settledFolder(what: string, folder = dataFolder()): Promise<string> {
  for (const line of await settleFolder(folder, what)) say(line);
  return folder;
}
