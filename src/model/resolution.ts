/** Resolves the visible assertions of one tie into spells: the policies ALL, CONSENSUS, MOST_RELIABLE and LATEST. */

import { required } from '../errors';
import { compareStrings } from './compare-strings';
import { EARLIEST_DAY } from './day';
import type { DaySpan } from './day-spans';
import { compareGrades } from './grades';
import type { Policy } from './lens';
import { type Certainty, certaintyIn, readBounds, type Spell, type SpellBounds } from './spell';
import { compatible } from './standing';
import type { ResolvableAssertion } from './visible-assertion';

/** A spell of a tie after the policy is applied, with its assertions. `certainty` refers to `validAt`; null without one. */
export interface ResolvedSpell<A> {
  readonly spell: Spell;
  readonly bounds: SpellBounds;
  readonly certainty: Certainty | null;
  readonly assertions: readonly A[];
}

type AssertionGroup<A> = Omit<ResolvedSpell<A>, 'certainty'>;

/**
 * The spells that a policy makes of one tie's visible assertions, by start and end as given; none when no assertion meets the policy.
 * ALL: every account; identical ones are grouped. CONSENSUS: what at least two voices can both mean, as precisely as they say it together.
 * MOST_RELIABLE: the complete account of one voice in one source: best grade, then credibility, then latest source. LATEST: the account of
 * the latest source.
 * If several accounts remain, the first by the ids of source and voice is taken: this order is visible to users and the same in every
 * store.
 * `partial` means that ALL has no words to group by, because no spell is shown: each assertion is then a spell of its own.
 */
export function resolve<A extends ResolvableAssertion>(
  assertions: readonly A[],
  policy: Policy,
  validAt: DaySpan | null = null,
  partial = false,
): ResolvedSpell<A>[] {
  const groups = partial && policy === 'ALL' ? assertions.map(asGroup) : byTime(groupsUnderPolicy(policy, assertions));
  return groups.map((group) => ({
    ...group,
    certainty: validAt === null ? null : certaintyIn(group.bounds, validAt),
  }));
}

function groupsUnderPolicy<A extends ResolvableAssertion>(policy: Policy, assertions: readonly A[]): AssertionGroup<A>[] {
  switch (policy) {
    case 'ALL':
      return groupAssertions(assertions);
    case 'CONSENSUS':
      return findSharedGroups(groupAssertions(assertions));
    case 'MOST_RELIABLE':
      return groupAssertions(bestAccount(assertions, byGrade));
    case 'LATEST':
      return groupAssertions(bestAccount(assertions, bySourceDate));
  }
}

/** Groups assertions that say the same in the same words; the assertions of a group are in the order of their ids. */
function groupAssertions<A extends ResolvableAssertion>(assertions: readonly A[]): AssertionGroup<A>[] {
  const [only] = assertions;
  if (only && assertions.length === 1) return [asGroup(only)];
  const groups = new Map<string, [A, ...A[]]>();
  for (const assertion of [...assertions].sort((a, b) => compareStrings(a.assertionId, b.assertionId))) {
    const { start, end, endStatus } = assertion.spell;
    const words = JSON.stringify([start, end, endStatus, Object.entries(assertion.attributes).sort()]);
    const group = groups.get(words);
    if (group) group.push(assertion);
    else groups.set(words, [assertion]);
  }
  return [...groups.values()].map((group) => ({ spell: group[0].spell, bounds: group[0].bounds, assertions: group }));
}

const asGroup = <A extends ResolvableAssertion>(assertion: A): AssertionGroup<A> => ({
  spell: assertion.spell,
  bounds: assertion.bounds,
  assertions: [assertion],
});

const getFirst = <A>({ assertions: [first] }: AssertionGroup<A>): A => required(first, 'the first assertion of a group');

function findSharedGroups<A extends ResolvableAssertion>(groups: readonly AssertionGroup<A>[]): AssertionGroup<A>[] {
  // By what they say, as for the standing of a tie: neither voice asserted when its ends existed.
  const asGiven = (group: AssertionGroup<A>) => ({ ...getFirst(group), bounds: readBounds(getFirst(group).spell) });
  const agree = (a: AssertionGroup<A>, b: AssertionGroup<A>) => compatible(asGiven(a), asGiven(b));
  return maximalCliques(groups, agree)
    .filter((clique) => new Set(clique.flatMap((group) => group.assertions.map((one) => one.assertedBy))).size > 1)
    .map(mergeClique);
}

/**
 * The largest sets whose members all agree pairwise (Bron and Kerbosch). Spells are boxes in start and end, so members that agree pairwise
 * have a spell in common, and there are few such sets.
 */
function maximalCliques<T>(items: readonly T[], agree: (a: T, b: T) => boolean): T[][] {
  const found: T[][] = [];
  const grow = (clique: T[], open: T[], closed: T[]): void => {
    if (open.length === 0 && closed.length === 0) found.push(clique);
    let [rest, seen] = [open, closed];
    for (const item of open) {
      const fits = (other: T) => other !== item && agree(item, other);
      grow([...clique, item], rest.filter(fits), seen.filter(fits));
      rest = rest.filter((other) => other !== item);
      seen = [...seen, item];
    }
  };
  if (items.length > 0) grow([], [...items], []);
  return found;
}

/** Merges several spells that agree into one: each end is taken from the assertion that gives it most precisely. */
function mergeClique<A extends ResolvableAssertion>(clique: readonly AssertionGroup<A>[]): AssertionGroup<A> {
  const getWidth = (first: keyof SpellBounds, last: keyof SpellBounds) => (group: AssertionGroup<A>) => {
    const bounds = readBounds(group.spell);
    return bounds[last] - bounds[first];
  };
  const starts = narrowest(clique, getWidth('startEarliest', 'startLatest'));
  const ends = narrowest(clique, getWidth('endEarliest', 'endLatest'));
  return {
    spell: { start: starts.spell.start, end: ends.spell.end, endStatus: ends.spell.endStatus },
    bounds: commonBounds(clique.map(({ bounds }) => bounds)),
    assertions: clique.flatMap(({ assertions }) => assertions).sort((a, b) => compareStrings(a.assertionId, b.assertionId)),
  };
}

/**
 * The days that all allow. A day that a voice gives outside the existence of an end counts as given, even if another end leaves other days.
 */
function commonBounds(all: readonly SpellBounds[]): SpellBounds {
  const each = (name: keyof SpellBounds) => all.map((bounds) => bounds[name]);
  const startLatest = Math.min(...each('startLatest'));
  const endEarliest = Math.max(...each('endEarliest'));
  return {
    startEarliest: Math.min(Math.max(...each('startEarliest')), startLatest),
    startLatest,
    endEarliest,
    endLatest: Math.max(Math.min(...each('endLatest')), endEarliest),
  };
}

/** The days on which a spell began and ended according to all its assertions, regardless of when the ends of the tie existed. */
export function boundsAsGiven({ assertions }: Pick<ResolvedSpell<Pick<ResolvableAssertion, 'spell'>>, 'assertions'>): SpellBounds {
  return commonBounds(assertions.map(({ spell }) => readBounds(spell)));
}

function narrowest<A extends ResolvableAssertion>(
  clique: readonly AssertionGroup<A>[],
  width: (group: AssertionGroup<A>) => number,
): AssertionGroup<A> {
  const [first] = [...clique].sort((a, b) => width(a) - width(b) || compareStrings(getFirst(a).assertionId, getFirst(b).assertionId));
  return required(first, 'the narrowest group');
}

type Order = (a: ResolvableAssertion, b: ResolvableAssertion) => number;

const bySourceDate: Order = (a, b) => (b.published ?? EARLIEST_DAY) - (a.published ?? EARLIEST_DAY);
const byGrade: Order = (a, b) => compareGrades(a, b) || bySourceDate(a, b);

const byAccount: Order = (a, b) => compareStrings(a.sourceId, b.sourceId) || compareStrings(a.assertedBy, b.assertedBy);

/** All assertions by the voice and source of the best one; if a source knows three spells, all three are kept. */
function bestAccount<A extends ResolvableAssertion>(assertions: readonly A[], order: Order): readonly A[] {
  const best = [...assertions].sort((a, b) => order(a, b) || byAccount(a, b))[0];
  return assertions.filter((one) => one.sourceId === best?.sourceId && one.assertedBy === best.assertedBy);
}

/** In the order of the days as given: the existence of the ends does not change the order of spells. */
function byTime<A extends ResolvableAssertion>(groups: readonly AssertionGroup<A>[]): readonly AssertionGroup<A>[] {
  if (groups.length < 2) return groups;
  return groups
    .map((group) => ({ group, given: boundsAsGiven(group) }))
    .sort(
      ({ group: one, given: a }, { group: other, given: b }) =>
        a.startEarliest - b.startEarliest ||
        a.endLatest - b.endLatest ||
        a.startLatest - b.startLatest ||
        a.endEarliest - b.endEarliest ||
        compareStrings(getFirst(one).assertionId, getFirst(other).assertionId),
    )
    .map(({ group }) => group);
}
