/** A folder of facts, read and checked: what `check` reports on and `load` records. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFacts } from '../checks/check-facts';
import { InvalidArgument, type Problem } from '../errors';
import { readSeed } from '../importers/seed/read-seed';
import type { Fact } from '../model/fact';

/** The folder of facts that comes with the product. */
export const SEED_FOLDER = join(__dirname, '../../seed');

export interface CheckedFacts {
  readonly facts: readonly Fact[];
  /** All problems, those of reading first; empty if the facts may be recorded. */
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a folder.
 * @throws InvalidArgument if the folder does not exist
 */
export function checkedFacts(folder: string): CheckedFacts {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new InvalidArgument(`folder: there is no folder "${folder}". Accepted: a folder of facts such as seed/.`);
  }
  const { facts, problems } = readSeed(folder);
  return { facts, problems: [...problems, ...checkFacts(facts)] };
}
