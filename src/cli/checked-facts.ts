/** A folder of facts, or an export in node-link JSON, read and checked: what `check` reports on and `load` records. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFacts } from '../checks/check-facts';
import { InvalidArgument, type Problem } from '../errors';
import { readNodeLink } from '../importers/exported/read-node-link';
import { readSeed } from '../importers/seed/read-seed';
import type { Fact } from '../model/fact';

/** The folder of facts that comes with the product. */
export const SEED_FOLDER = join(__dirname, '../../seed');

export interface CheckedFacts {
  readonly facts: readonly Fact[];
  /** Everything wrong, in reading first; empty when the facts may be recorded. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a folder, or an export.
 * @throws InvalidArgument when there is no such folder or file.
 */
export function checkedFacts(folder: string): CheckedFacts {
  if (!existsSync(folder) || !(statSync(folder).isDirectory() || folder.endsWith('.json'))) {
    throw new InvalidArgument(`folder: there is no folder "${folder}". Accepted: a folder of facts such as seed/, or an export in JSON.`);
  }
  const { facts, problems } = statSync(folder).isDirectory() ? readSeed(folder) : readNodeLink(folder);
  return { facts, problems: [...problems, ...checkFacts(facts)] };
}
