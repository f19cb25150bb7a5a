/** The ties and claims on which voices disagree, and who says what about those on a page. */

import { required } from '../../errors';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { inTurns } from '../../turns';
import { type ClaimVoice, claimVoices } from '../shared/claims/claim-voices';
import { readSubgraph } from '../shared/cypher/subgraph';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { ALL_EVIDENCE, contestedEvidence, type ShownEvidence } from './cypher/contested-evidence';
import { contestedItems, readContestedItems } from './cypher/contested-items';
import type { ContestedRequest } from './request';
import { type ContestedItem, sortContested } from './resolve';

const ROW_BUDGET = sectionBudget({ question: 'contested', narrower: 'entities by of, fewer tieTypes or fewer standings' });

/**
 * All contested items in order, including those of entities that are judged to be the same as the entities named: one statement.
 * @throws NotFound if an entity named is not recorded by the lens's knownAt.
 */
export async function answerContested(
  run: Run,
  lens: Lens,
  request: ContestedRequest,
  clusters: EntityClusters = NO_EQUIVALENCES,
): Promise<ContestedItem[]> {
  const expanded = { ...request, of: request.of && clusters.expandIds(request.of) };
  const { found, items } = await inTurns(readContestedItems(await run(contestedItems(expanded, lens), ROW_BUDGET)));
  await assertFound(run, found, 'of', request.of ?? [], lens);
  return inTurns(sortContested(items, request.standings));
}

export interface Evidence {
  readonly ties: ReadonlyMap<string, readonly VisibleAssertion[]>;
  readonly claims: ReadonlyMap<string, readonly ClaimVoice[]>;
}

/** All assertions on the items of a page: one statement, and one more if the policy uses the dates of sources. */
export async function readEvidence(
  run: Run,
  lens: Lens,
  page: readonly ContestedItem[],
  shown: ShownEvidence = ALL_EVIDENCE,
): Promise<Evidence> {
  const ties = page.filter(({ kind }) => kind === 'TIE');
  const claims = page.filter(({ kind }) => kind === 'CLAIM').map(({ id }) => id);
  if (page.length === 0) return { ties: new Map(), claims: new Map() };
  const byType = [...groupedBy(ties, ({ type }) => required(type, 'the type of a tie'))].map(
    ([type, alike]) => [type, alike.map(({ id }) => id)] as const,
  );
  const subgraphs = await inTurns(readSubgraph(await run(contestedEvidence(new Map(byType), claims, lens, shown), ROW_BUDGET)));
  const published = publishedDates(run, lens);
  const readPart = async (part: string) => readAssertions(subgraphs.get(part)?.edges ?? [], published);
  const assertions = await Promise.all(byType.map(([type]) => readPart(type)));
  // All positions on a claim are shown. The policy selects among accounts of one tie, so ALL is used here.
  const claimTies = await inTurns(resolveTiesInSteps(await readPart('CLAIMS'), 'ALL', lens.validAt));
  const voices = await inTurns(claimVoices(claimTies));
  return { ties: groupedBy(assertions.flat(), ({ tieId }) => tieId), claims: groupedBy(voices, ({ claim }) => claim) };
}
