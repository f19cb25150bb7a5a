/** What each side says of an event, read and compared. */
import { InvalidArgument } from '../../errors';
import { entityKindOfId } from '../../model/entity-kinds';
import type { Lens } from '../../model/lens';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import { Acting } from '../acting/acting';
import { mustBeAmong } from '../named/must-be-among';
import { readGathered, type Thing } from '../shared/cypher/gathered';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { type ReadoutAccount, readoutAccounts } from './accounts';
import { type ClaimRead, comparedAccounts, type ReadoutPair } from './compared-accounts';
import { readoutRecords } from './cypher';

const WITHIN = sectionBudget({ question: 'readouts', narrower: 'a lens with a day or fewer voices' });

export interface ReadoutsFound {
  readonly accounts: readonly ReadoutAccount[];
  readonly pairs: readonly ReadoutPair[];
}

/**
 * One statement, and one more where the policy goes by the dates of sources.
 * @throws InvalidArgument for an id of no event.
 * @throws NotFound where the event is not recorded by the lens's knownAt.
 */
export async function findReadouts(run: Run, lens: Lens, event: string): Promise<ReadoutsFound> {
  if (entityKindOfId(event)?.label !== 'Event')
    throw new InvalidArgument(`event: "${event}" is not an event. Accepted: an id such as event:...`);
  const gathered = await inTurns(readGathered(await run(readoutRecords(event, lens), WITHIN)));
  const { edges, things } = gathered.get('READOUTS') ?? { edges: [], things: [] };
  await mustBeAmong(
    run,
    things.map(({ id }) => id),
    'event',
    [event],
    lens,
    'event',
  );
  const assertions = await readAssertions(edges, publishedDates(run, lens));
  const ties = await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt));
  const dates = new Map(
    things.filter((thing) => typeof thing['dateEarliest'] === 'number').map((thing) => [thing.id, thing['dateEarliest'] as number]),
  );
  const accounts = await inTurns(readoutAccounts(event, ties, dates, new Acting(ties, lens.certainty)));
  const claims = things.filter(({ id }) => id.startsWith('claim:')).map(claimOf);
  return { accounts, pairs: await inTurns(comparedAccounts(accounts, claims, ties)) };
}

function claimOf(thing: Thing): ClaimRead {
  const told = <Value>(name: string) => (thing[name] ?? null) as Value | null;
  return { id: thing.id, predicate: told('predicate'), valueMin: told('valueMin'), valueMax: told('valueMax'), unit: told('unit') };
}
