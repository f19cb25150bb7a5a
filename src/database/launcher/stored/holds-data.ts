/** Whether a data folder holds a database, in its usual place or set aside by an interrupted command. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Folders, foldersIn } from '../folders';

/** Also true for data that were set aside: new data must not replace them as if there were none. */
export function holdsData(dataFolder: string): boolean {
  const folders = foldersIn(dataFolder);
  return holdsStore(folders.data) || existsSync(folders.built) || existsSync(folders.dataBefore) || setAsideByOlder(folders);
}

/** Whether a folder contains a database, in the layout of Neo4j. */
export function holdsStore(data: string): boolean {
  return existsSync(join(data, 'databases', 'neo4j'));
}

/** The parts of a database as "restore" of Entente before version 0.2 set them aside: each path, and its temporary name. */
export function olderPlaces({ data }: Folders): { place: string; before: string }[] {
  return ['databases', 'transactions'].map((part) => {
    const place = join(data, part, 'neo4j');
    return { place, before: `${place}.before` };
  });
}

export function setAsideByOlder(folders: Folders): boolean {
  return olderPlaces(folders).some(({ before }) => existsSync(before));
}
