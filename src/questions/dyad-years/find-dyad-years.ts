/** Finds the dyad-years of a page: who existed when, what sources cover, and everything that counts, fed to the model. */
import { InvalidArgument } from '../../errors';
import { heardWindows } from '../../model/covered/heard-coverage';
import { ACTOR_LABELS, entityKindOfId } from '../../model/entity-kinds';
import type { Lens } from '../../model/lens';
import { inTurns } from '../../turns';
import { mustBeSeveral } from '../judged-same/find-same';
import { APART, type SameThings } from '../judged-same/same-things';
import { mustBeAmong } from '../named/must-be-among';
import { coveringSources, readCoveringSource } from '../shared/cypher/covering-sources';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { MOST_ROWS, sectionBudget } from '../shared/row-budgets';
import { dyadTies, readCodedThings } from './cypher/dyad-ties';
import { existingActors, readExistingActor } from './cypher/existing-actors';
import { dyadFacts } from './dyad-facts';
import { type DyadRows, dyadRows } from './dyad-rows';
import { type DyadYear, dyadYears } from './dyad-values';
import type { DyadYearsRequest } from './dyad-years-request';

export interface DyadYearsFound extends Omit<DyadRows, 'rows'> {
  readonly rows: readonly DyadYear[];
}

/** How the actors of a request are taken. */
export interface DyadYearsTaken {
  /** Which actors are taken for one. */
  readonly same?: SameThings;
  /** What the list of actors is called where it was given. */
  readonly argument?: string;
}

const WITHIN = sectionBudget({ question: 'dyadYears', narrower: 'fewer actors or measures, or a smaller page' }, 2 * MOST_ROWS);

/**
 * Three statements: who existed, what is covered, and all ties of the page; none of the last for a page without rows, one more where the policy goes by
 * the dates of sources.
 * Actors that `same` takes for one have one row a year with each other actor.
 * @throws NotFound where an actor is not recorded by the lens's knownAt, InvalidArgument where an id is no actor's or no pair is left.
 */
export async function findDyadYears(
  run: Run,
  lens: Lens,
  request: DyadYearsRequest,
  { same = APART, argument = 'actors' }: DyadYearsTaken = {},
): Promise<DyadYearsFound> {
  refuseOthers(request.actors, argument);
  mustBeSeveral(same, argument, request.actors);
  const [actors, windows] = await Promise.all([
    run(existingActors(same.allOf(request.actors), lens)).then((rows) => rows.map(readExistingActor)),
    run(coveringSources(lens)).then((rows) => heardWindows(rows.map(readCoveringSource), lens)),
  ]);
  await mustBeAmong(
    run,
    actors.map(({ id }) => id),
    argument,
    request.actors,
    lens,
    'actor',
  );
  const { rows, ...page } = dyadRows(actors, request, same);
  if (rows.length === 0) return { ...page, rows: [] };
  const met = [...new Set(rows.flatMap(({ a, b }) => [a, b]))].sort();
  const told = await run(dyadTies(same.allOf(met), request.measures, lens), WITHIN);
  const assertions = await readAssertions(told, publishedDates(run, lens));
  const facts = await inTurns(dyadFacts(assertions, readCodedThings(told), lens, same));
  const ground = { facts, windows, lens, measures: request.measures, directed: request.directed, same };
  return { ...page, rows: await inTurns(dyadYears(rows, ground)) };
}

function refuseOthers(ids: readonly string[], argument: string): void {
  const other = ids.find((id) => !entityKindOfId(id)?.actor);
  if (other !== undefined) {
    throw new InvalidArgument(
      `${argument}: "${other}" is not an actor. Accepted: ids of actors (${ACTOR_LABELS.join(', ')}), such as state:PAK.`,
    );
  }
}
