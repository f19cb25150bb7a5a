/** `treatyStatus`: a treaty by party, with every step and who says otherwise. */
import type { Row } from '../../database/cypher-query';
import { InvalidArgument } from '../../errors';
import type { Day } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { formatPeriod, periodGiven } from '../../model/period';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { treatyStatus as statusOf, type TreatyStep } from '../../model/treaty/treaty-status';
import { sectionBudget } from '../../queries/row-budgets';
import { readTreatyEdge, type TreatyEdgeRow, treatyEdges } from '../../queries/treaty-steps';
import { inTurns } from '../../turns';
import type { OperationContext } from '../execution/operation-context';
import { shownTies } from './shown-ties';
import { mustBeAmong } from './travelling/must-be-among';
import { publishedDates } from './travelling/published-dates';
import { readAssertions } from './travelling/read-assertions';

interface Args {
  readonly treaty: string;
  readonly on?: string | null;
}

const WITHIN = sectionBudget({ question: 'treatyStatus', narrower: 'a lens with a day or fewer voices' });

export const treatyStatus = {
  Query: {
    /** One statement, and one more where the policy goes by the dates of sources. */
    treatyStatus: async (_: unknown, { treaty, on }: Args, context: OperationContext) => {
      if (!treaty.startsWith('treaty:'))
        throw new InvalidArgument(`treatyStatus.treaty: "${treaty}" is not a treaty. Accepted: an id that begins with treaty:.`);
      const period = periodGiven('treatyStatus.on', on) ?? context.lens.validAt;
      // The question's own period stands in for the lens's.
      const lens: Lens = { ...context.lens, validAt: period };
      const rows = (await context.run(treatyEdges(treaty, lens), WITHIN)).map(readTreatyEdge);
      await mustBeAmong(
        context.run,
        rows.map(({ object }) => object),
        'treatyStatus.treaty',
        [treaty],
        lens,
      );
      const { parties, steps } = await read(rows, context, lens);
      const bilateral = rows.some(({ ambit }) => ambit === 'BILATERAL');
      const status = statusOf(parties, steps, bilateral);
      await inTurns(shownTies(context, [...parties, ...steps.flatMap(({ takenBy }) => takenBy)]));
      return { treaty, on: period === null ? null : formatPeriod(period), ...status };
    },
  },
};

async function read(rows: readonly TreatyEdgeRow[], { run }: OperationContext, lens: Lens) {
  const ofType = (type: string) => rows.filter((row) => row.type === type);
  const published = publishedDates(run, lens);
  const tiesOf = async (type: string) =>
    inTurns(resolveTiesInSteps(await readAssertions(ofType(type) as unknown as Row[], published), lens.policy, lens.validAt));
  const taken = groupedBy(byTaker(await tiesOf('TAKEN_BY')), ({ subject }) => subject);
  const others = (type: string, step: 'subject' | 'object', other: 'subject' | 'object') =>
    new Map([...groupedBy(ofType(type), (row) => row[step])].map(([id, edges]) => [id, sorted(edges.map((row) => row[other]))]));
  const answered = others('RESPONDS_TO', 'subject', 'object');
  const spokenOf = others('CONCERNS', 'object', 'subject');
  const steps = new Map(ofType('ACTION_ON').map((row) => [row.subject, row.step!]));
  return {
    parties: await tiesOf('PARTY_TO'),
    steps: [...steps].map(
      ([action, step]): TreatyStep => ({
        action,
        kind: textOf(step, 'kind'),
        date: textOf(step, 'date'),
        declaredTerm: textOf(step, 'declaredTerm'),
        legalBasis: textOf(step, 'legalBasis'),
        day: (step['dateEarliest'] ?? null) as Day | null,
        takenBy: taken.get(action) ?? [],
        respondsTo: answered.get(action) ?? [],
        statements: spokenOf.get(action) ?? [],
      }),
    ),
  };
}

const byTaker = (ties: readonly ResolvedTie[]): ResolvedTie[] => [...ties].sort((a, b) => (a.object < b.object ? -1 : 1));
const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
const textOf = (step: Readonly<Record<string, unknown>>, name: string) => (step[name] ?? null) as string | null;
