/** All cases together, as facts and as a database that contains them. */
import type { Database } from '../../../src/database/database';
import type { Fact } from '../../../src/model/fact';
import { record } from '../../../src/recorder/recorder';
import { CASES } from '../world-of-cases';
import { factsOfCase } from './records-of';

/** Every fact of every case once. */
export function factsOfAllCases(): readonly Fact[] {
  const all = CASES.flatMap(({ inputs }) => factsOfCase(inputs).map(({ place, ...fact }) => JSON.stringify(fact)));
  return [...new Set(all)].map((text) => ({ ...(JSON.parse(text) as Omit<Fact, 'place'>), place: 'cases' }) as Fact);
}

/** Records all cases as recording #1. */
export async function recordAllCases(db: Database): Promise<void> {
  await record(db, factsOfAllCases(), { key: 'cases', by: 'test', why: 'cases of exports', file: null });
}
