/** Reads and compares what each side says about an event. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { InvalidArgument } from '../../errors';
import type { Lens } from '../../model/lens';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import { type NodeRow, readSubgraph } from '../shared/cypher/subgraph';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import { clustersUnderLens, listActors } from '../shared/equivalence/find-clusters';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { RepresentationIndex } from '../shared/representation/representation-index';
import { sectionBudget } from '../shared/row-budgets';
import { readoutRecords, type ShownReadouts, WHOLE_READOUTS } from './cypher';
import { type ReadoutAccount, readoutAccounts } from './readout-accounts';
import { type ClaimRead, compareAccounts, type ReadoutPair } from './resolve';

const ROW_BUDGET = sectionBudget({ question: 'readouts', narrower: 'a lens with a day or fewer voices' });

export interface ReadoutsAnswer {
  readonly accounts: readonly ReadoutAccount[];
  readonly pairs: readonly ReadoutPair[];
  /** Which ids of speakers, and of those whom they speak for, are the same. */
  readonly clusters: EntityClusters;
}

/**
 * One statement, one more if any ids are judged to be the same, and one more if the policy uses the dates of sources. Without `shown.claims` there are no pairs.
 * @throws InvalidArgument if the id is not an event's.
 * @throws NotFound if the event is not recorded by the lens's knownAt.
 */
export async function answerReadouts(run: Run, lens: Lens, event: string, shown: ShownReadouts = WHOLE_READOUTS): Promise<ReadoutsAnswer> {
  if (entityKindOfId(event)?.label !== 'Event')
    throw new InvalidArgument(`event: "${event}" is not an event. Accepted: an id such as event:...`);
  const subgraphs = await inTurns(readSubgraph(await run(readoutRecords(event, lens, shown), ROW_BUDGET)));
  const { edges, nodes } = subgraphs.get('READOUTS') ?? { edges: [], nodes: [] };
  await assertFound(
    run,
    nodes.map(({ id }) => id),
    'event',
    [event],
    lens,
    'event',
  );
  const assertions = await readAssertions(edges, publishedDates(run, lens));
  const ties = await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt));
  const dates = new Map(
    nodes.filter((node) => typeof node['dateEarliest'] === 'number').map((node) => [node.id, node['dateEarliest'] as number]),
  );
  const clusters = await clustersUnderLens(run, lens, listActors(edges.filter(({ type }) => type !== 'ABOUT')).sort());
  const accounts = await inTurns(readoutAccounts(event, ties, dates, new RepresentationIndex(ties, lens.certainty, clusters)));
  const claims = nodes.filter(({ id }) => id.startsWith('claim:')).map(toClaim);
  return { accounts, pairs: shown.claims ? await inTurns(compareAccounts(accounts, claims, ties)) : [], clusters };
}

function toClaim(node: NodeRow): ClaimRead {
  const read = <Value>(name: string) => (node[name] ?? null) as Value | null;
  return { id: node.id, predicate: read('predicate'), valueMin: read('valueMin'), valueMax: read('valueMax'), unit: read('unit') };
}
