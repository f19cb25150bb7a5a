/** Reads once what the actors of a perspective said, when the lens is settled, so that the cost does not grow with the question. */
import type { Lens } from '../../../model/lens';
import { Represented } from '../../../model/represented';
import type { Run } from '../published-dates';
import { sectionBudget } from '../row-budgets';
import { readRepresentedTie, representedTies } from './cypher';

const WITHIN = sectionBudget({ question: 'assertedBy', narrower: 'fewer ids' });

/**
 * The lens with the statements of its perspective, or the lens itself if it has no perspective.
 * @throws QueryRefused if there are more statements than can be read
 */
export async function withRepresented(lens: Lens, run: Run): Promise<Lens> {
  if (lens.assertedBy === null) return lens;
  return { ...lens, represented: new Represented((await run(representedTies(lens), WITHIN)).map(readRepresentedTie)) };
}
