/** Reads the parties of a treaty and its steps. */

import type { Row } from '../../database/cypher-query';
import { required } from '../../errors';
import type { Day } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import type { Evidence } from '../shared/evidence';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { readTreatyEdge, type TreatyEdgeRow, treatyEdges } from './cypher';
import { resolveTreatyStatus, type TreatyStatus, type TreatyStep } from './resolve';

const ROW_BUDGET = sectionBudget({ question: 'treatyStatus', narrower: 'a lens with a day or fewer voices' });

export interface TreatyStatusAnswer extends TreatyStatus {
  /** The ties that the status shows. */
  readonly shown: readonly ResolvedTie[];
}

/**
 * A treaty under the lens: one statement, and one more if the policy uses the dates of sources. With the evidence NOTED, which only the policy
 * ALL allows, its ties cannot be shown.
 * @throws NotFound if the treaty is not recorded by the lens's knownAt.
 */
export async function answerTreatyStatus(run: Run, lens: Lens, treaty: string, evidence: Evidence = 'WHOLE'): Promise<TreatyStatusAnswer> {
  const rows = (await run(treatyEdges(treaty, lens, evidence), ROW_BUDGET)).map(readTreatyEdge);
  await assertFound(
    run,
    rows.map(({ object }) => object),
    'treatyStatus.treaty',
    [treaty],
    lens,
  );
  const { parties, steps } = await readTreaty(rows, run, lens);
  const bilateral = rows.some(({ ambit }) => ambit === 'BILATERAL');
  return { ...resolveTreatyStatus(parties, steps, bilateral), shown: [...parties, ...steps.flatMap(({ takenBy }) => takenBy)] };
}

async function readTreaty(rows: readonly TreatyEdgeRow[], run: Run, lens: Lens) {
  const ofType = (type: string) => rows.filter((row) => row.type === type);
  const published = publishedDates(run, lens);
  const readTies = async (type: string) =>
    inTurns(resolveTiesInSteps(await readAssertions(ofType(type) as unknown as Row[], published), lens.policy, lens.validAt));
  const taken = groupedBy(byTaker(await readTies('TAKEN_BY')), ({ subject }) => subject);
  const others = (type: string, step: 'subject' | 'object', other: 'subject' | 'object') =>
    new Map([...groupedBy(ofType(type), (row) => row[step])].map(([id, edges]) => [id, toSortedIds(edges.map((row) => row[other]))]));
  const answered = others('RESPONDS_TO', 'subject', 'object');
  const statementsByStep = others('CONCERNS', 'object', 'subject');
  const steps = new Map(ofType('ACTION_ON').map((row) => [row.subject, required(row.step, 'the step of an action')]));
  return {
    parties: await readTies('PARTY_TO'),
    steps: [...steps].map(
      ([action, step]): TreatyStep => ({
        action,
        kind: readText(step, 'kind'),
        date: readText(step, 'date'),
        declaredTerm: readText(step, 'declaredTerm'),
        legalBasis: readText(step, 'legalBasis'),
        day: (step['dateEarliest'] ?? null) as Day | null,
        takenBy: taken.get(action) ?? [],
        respondsTo: answered.get(action) ?? [],
        statements: statementsByStep.get(action) ?? [],
      }),
    ),
  };
}

const byTaker = (ties: readonly ResolvedTie[]): ResolvedTie[] => [...ties].sort((a, b) => (a.object < b.object ? -1 : 1));
const toSortedIds = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
const readText = (step: Readonly<Record<string, unknown>>, name: string) => (step[name] ?? null) as string | null;
