/** Reads what the side of a perspective said, once, when the lens is settled: so the cost does not grow with what is asked. */
import type { Lens } from '../../../model/lens';
import { Represented } from '../../../model/represented';
import type { Run } from '../published-dates';
import { sectionBudget } from '../row-budgets';
import { readRepresentedTie, representedTies } from './cypher';

const WITHIN = sectionBudget({ question: 'assertedBy', narrower: 'fewer ids' });

/** The lens with what the side of its perspective said; itself where it has none. @throws QueryRefused for more than can be read */
export async function withRepresented(lens: Lens, run: Run): Promise<Lens> {
  if (lens.assertedBy === null) return lens;
  return { ...lens, represented: new Represented((await run(representedTies(lens), WITHIN)).map(readRepresentedTie)) };
}
