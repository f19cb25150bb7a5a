/** The ties and claims on which voices disagree, and who says what of those on a page. */

import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { inTurns } from '../../turns';
import { type ClaimVoice, claimVoices } from '../claims/claim-voices';
import { APART, type SameThings } from '../judged-same/same-things';
import { mustBeAmong } from '../named/must-be-among';
import { readGathered } from '../shared/cypher/gathered';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import type { ContestedRequest } from './contested-request';
import { type ContestedThing, inOrder } from './contested-things';
import { contestedEvidence } from './cypher/contested-evidence';
import { contestedThings, readContestedThings } from './cypher/contested-things';

const WITHIN = sectionBudget({ question: 'contested', narrower: 'entities by of, fewer tieTypes or fewer standings' });

/**
 * All of them in order, also of entities that are judged to be the same as those named: one statement.
 * @throws NotFound where an entity named is not recorded by the lens's knownAt.
 */
export async function findContested(run: Run, lens: Lens, request: ContestedRequest, same: SameThings = APART): Promise<ContestedThing[]> {
  const asked = { ...request, of: request.of && same.allOf(request.of) };
  const { found, things } = await inTurns(readContestedThings(await run(contestedThings(asked, lens), WITHIN)));
  await mustBeAmong(run, found, 'of', request.of ?? [], lens);
  return inTurns(inOrder(things, request.standings));
}

export interface Evidence {
  readonly ties: ReadonlyMap<string, readonly VisibleAssertion[]>;
  readonly claims: ReadonlyMap<string, readonly ClaimVoice[]>;
}

/** What is said of a page: one statement, and one more where the policy goes by the dates of sources. */
export async function evidenceFor(run: Run, lens: Lens, page: readonly ContestedThing[]): Promise<Evidence> {
  const ties = page.filter(({ kind }) => kind === 'TIE');
  const claims = page.filter(({ kind }) => kind === 'CLAIM').map(({ id }) => id);
  if (page.length === 0) return { ties: new Map(), claims: new Map() };
  const byType = [...groupedBy(ties, ({ type }) => type!)].map(([type, alike]) => [type, alike.map(({ id }) => id)] as const);
  const gathered = await inTurns(readGathered(await run(contestedEvidence(new Map(byType), claims, lens), WITHIN)));
  const published = publishedDates(run, lens);
  const read = async (part: string) => readAssertions(gathered.get(part)?.edges ?? [], published);
  const told = await Promise.all(byType.map(([type]) => read(type)));
  // Who says what of a claim is shown whole: the policy, which chooses among accounts of one tie, is ALL here.
  const said = await inTurns(resolveTiesInSteps(await read('CLAIMS'), 'ALL', lens.validAt));
  const voices = await inTurns(claimVoices(said));
  return { ties: groupedBy(told.flat(), ({ tieId }) => tieId), claims: groupedBy(voices, ({ claim }) => claim) };
}
