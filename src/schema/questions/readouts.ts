/** `readouts`: what each side's account of an event says, claim by claim. */
import { InvalidArgument } from '../../errors';
import { Acting } from '../../model/acting/acting';
import { entityKindOfId } from '../../model/entity-kinds';
import type { Lens } from '../../model/lens';
import { type ReadoutAccount, readoutAccounts } from '../../model/readouts/accounts';
import { type ClaimRead, comparedAccounts, type ReadoutPair } from '../../model/readouts/compared-accounts';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { readGathered, type Thing } from '../../queries/gathered';
import { readoutRecords } from '../../queries/readouts/readout-records';
import { sectionBudget } from '../../queries/row-budgets';
import { inTurns, mapInSteps } from '../../turns';
import type { OperationContext } from '../execution/operation-context';
import { shownTies } from './shown-ties';
import { mustBeAmong } from './travelling/must-be-among';
import { publishedDates, type Run } from './travelling/published-dates';
import { readAssertions } from './travelling/read-assertions';

interface Args {
  readonly event: string;
}

const WITHIN = sectionBudget({ question: 'readouts', narrower: 'a lens with a day or fewer voices' });

export const readouts = {
  Query: {
    readouts: async (_: unknown, { event }: Args, context: OperationContext) => {
      const { accounts, pairs } = await findReadouts(context.run, context.lens, event);
      await inTurns(mapInSteps(accounts, (account) => shownTies(context, tiesShown(account))));
      return { event, policy: context.lens.policy, accounts, claims: pairs };
    },
  },
};

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

const tiesShown = ({ statements, voices }: ReadoutAccount): ResolvedTie[] => [
  ...statements.flatMap(({ told }) => told),
  ...voices.map(({ tie }) => tie),
];
