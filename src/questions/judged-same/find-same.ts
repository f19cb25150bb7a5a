/** Finds out which other ids stand for the things that a question names. */
import { InvalidArgument } from '../../errors';
import type { Lens, Policy } from '../../model/lens';
import { resolveTies } from '../../model/resolved-tie';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sameAround } from './cypher';
import { APART, type SameThings, sameThings } from './same-things';

/**
 * What the ids named are, under the lens. One statement; one more where the policy goes by the dates of sources.
 * @throws QueryRefused where more ids than are believed would be one thing.
 */
export async function findSame(run: Run, lens: Lens, named: readonly string[]): Promise<SameThings> {
  const rows = await run(sameAround([...new Set(named)], lens));
  if (rows.length === 0) return APART;
  const assertions = await readAssertions(rows, publishedDates(run, lens));
  const resolved = (policy: Policy) => sameThings(named, resolveTies(assertions, policy, lens.validAt));
  // What is read is bounded by every SAME that the lens shows, so that is what must not be too many.
  const shown = resolved('ALL');
  return lens.policy === 'ALL' ? shown : resolved(lens.policy);
}

/** @throws InvalidArgument where all the ids that an argument names are one thing. */
export function mustBeSeveral(same: SameThings, argument: string, ids: readonly string[]): void {
  if (ids.length < 2 || same.distinct(ids).length > 1) return;
  throw new InvalidArgument(`${argument}: "${ids.join('", "')}" are judged to be one and the same. Accepted: ids of at least two things.`);
}

/** @throws InvalidArgument where two arguments that must differ name one thing. */
export function mustDiffer(same: SameThings, [first, one]: readonly [string, string], [second, other]: readonly [string, string]): void {
  if (same.nameOf(one) !== same.nameOf(other)) return;
  throw new InvalidArgument(`${second}: "${other}" is judged to be the same as ${first}, "${one}". Accepted: another entity's id.`);
}
