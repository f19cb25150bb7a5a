/** The parties of a treaty and its steps. */
import type { Row } from '../../database/cypher-query';
import type { Day } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import { mustBeAmong } from '../named/must-be-among';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { readTreatyEdge, type TreatyEdgeRow, treatyEdges } from './cypher';
import { type TreatyStatus, type TreatyStep, treatyStatus } from './treaty-status';

const WITHIN = sectionBudget({ question: 'treatyStatus', narrower: 'a lens with a day or fewer voices' });

export interface TreatyFound extends TreatyStatus {
  /** The ties that the status shows. */
  readonly shown: readonly ResolvedTie[];
}

/**
 * A treaty under the lens: one statement, and one more where the policy goes by the dates of sources.
 * @throws NotFound where the treaty is not recorded by the lens's knownAt.
 */
export async function findTreaty(run: Run, lens: Lens, treaty: string): Promise<TreatyFound> {
  const rows = (await run(treatyEdges(treaty, lens), WITHIN)).map(readTreatyEdge);
  await mustBeAmong(
    run,
    rows.map(({ object }) => object),
    'treatyStatus.treaty',
    [treaty],
    lens,
  );
  const { parties, steps } = await read(rows, run, lens);
  const bilateral = rows.some(({ ambit }) => ambit === 'BILATERAL');
  return { ...treatyStatus(parties, steps, bilateral), shown: [...parties, ...steps.flatMap(({ takenBy }) => takenBy)] };
}

async function read(rows: readonly TreatyEdgeRow[], run: Run, lens: Lens) {
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
