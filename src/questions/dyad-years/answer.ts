/**
 * Finds the dyad-years of a page: reads which actors existed when, what sources cover, and everything that counts, and computes the values.
 */

import { ACTOR_LABELS, entityKindOfId } from '../../domain/entity-kinds';
import { InvalidArgument } from '../../errors';
import { windowsUnderLens } from '../../model/covered/coverage-under-lens';
import type { Lens } from '../../model/lens';
import { inTurns } from '../../turns';
import { coveringSources, readCoveringSource } from '../shared/cypher/covering-sources';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertSeveral } from '../shared/equivalence/find-clusters';
import type { Evidence } from '../shared/evidence';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { MAX_ROWS, sectionBudget } from '../shared/row-budgets';
import { dyadTies, readCodedEntities } from './cypher/dyad-ties';
import { existingActors, readExistingActor } from './cypher/existing-actors';
import { dyadFacts } from './dyad-facts';
import { type DyadRows, dyadRows } from './dyad-rows';
import type { DyadYearsRequest } from './request';
import { type DyadYear, resolveDyadYears } from './resolve';

export interface DyadYearsAnswer extends Omit<DyadRows, 'rows'> {
  readonly rows: readonly DyadYear[];
}

/** How the actors of a request are interpreted. */
export interface DyadYearsOptions {
  /** Which ids count as the same actor. */
  readonly clusters?: EntityClusters;
  /** The name of the argument that gave the list of actors. */
  readonly argument?: string;
  /** How much is read of what is counted; NOTED only under the policy ALL: then only the numbers and the receipt can be answered. */
  readonly evidence?: Evidence;
}

const ROW_BUDGET = sectionBudget({ question: 'dyadYears', narrower: 'fewer actors or measures, or a smaller page' }, 2 * MAX_ROWS);

/**
 * Three statements: existence, coverage, and all ties of the page; for two actors all at the same time. A page without rows needs no ties;
 * one more statement if the policy uses the dates of sources.
 * Actors in one cluster of `clusters` have one row per year with each other actor.
 * @throws NotFound if an actor is not recorded by the lens's knownAt, InvalidArgument if an id is not an actor's or no pair is left.
 */
export async function answerDyadYears(
  run: Run,
  lens: Lens,
  request: DyadYearsRequest,
  { clusters = NO_EQUIVALENCES, argument = 'actors', evidence = 'WHOLE' }: DyadYearsOptions = {},
): Promise<DyadYearsAnswer> {
  assertActors(request.actors, argument);
  assertSeveral(clusters, argument, request.actors);
  const readTies = (ids: readonly string[]) => run(dyadTies(clusters.expandIds(ids), request.measures, lens, evidence), ROW_BUDGET);
  const pair = clusters.distinct(request.actors);
  // If a page of two actors has rows, they are about these two.
  const early = pair.length === 2 && request.first > 0 ? readTies(pair.sort()) : null;
  // Without rows it is not needed, and a refused actor comes before its error.
  early?.catch(() => {});
  const [actors, windows] = await Promise.all([
    run(existingActors(clusters.expandIds(request.actors), lens)).then((rows) => rows.map(readExistingActor)),
    run(coveringSources(lens)).then((rows) => windowsUnderLens(rows.map(readCoveringSource), lens)),
  ]);
  await assertFound(
    run,
    actors.map(({ id }) => id),
    argument,
    request.actors,
    lens,
    'actor',
  );
  const { rows, ...page } = dyadRows(actors, request, clusters);
  if (rows.length === 0) {
    await early?.catch(() => {});
    return { ...page, rows: [] };
  }
  const ids = [...new Set(rows.flatMap(({ a, b }) => [a, b]))].sort();
  const tieRows = await (early ?? readTies(ids));
  const assertions = await readAssertions(tieRows, publishedDates(run, lens));
  const facts = await inTurns(dyadFacts(assertions, readCodedEntities(tieRows), lens, clusters));
  const context = { facts, windows, lens, measures: request.measures, directed: request.directed, clusters };
  return { ...page, rows: await inTurns(resolveDyadYears(rows, context)) };
}

function assertActors(ids: readonly string[], argument: string): void {
  const other = ids.find((id) => !entityKindOfId(id)?.actor);
  if (other !== undefined) {
    throw new InvalidArgument(
      `${argument}: "${other}" is not an actor. Accepted: ids of actors (${ACTOR_LABELS.join(', ')}), such as state:PAK.`,
    );
  }
}
