/** How a question turns the visible assertions of one tie into spells: the policies ALL, CONSENSUS, MOST_RELIABLE and LATEST. */
import { compareStrings } from './compare-strings';
import { EARLIEST_DAY } from './day';
import type { DaySpan } from './day-spans';
import { compareGrades } from './grades';
import type { Policy } from './lens';
import { type Certainty, certaintyIn, readBounds, type Spell, type SpellBounds } from './spell';
import { compatible } from './standing';
import type { ResolvableAssertion } from './visible-assertion';

/** A spell of a tie as a policy leaves it, with the assertions that tell it. `certainty` is of `validAt`, null without one. */
export interface ResolvedSpell<A> {
  readonly spell: Spell;
  readonly bounds: SpellBounds;
  readonly certainty: Certainty | null;
  readonly assertions: readonly A[];
}

type AssertionGroup<A> = Omit<ResolvedSpell<A>, 'certainty'>;

/**
 * The spells that a policy leaves of one tie's visible assertions, by start and end as given; none when nothing meets the policy.
 * ALL: every version of the story, those told alike together. CONSENSUS: what at least two voices can both mean, as precisely as they say it together.
 * MOST_RELIABLE: the whole account of one voice in one source, the one with the best grade, then credibility, then latest source. LATEST: of the latest source.
 * Where these leave several accounts, it is the first by the ids of source and voice: what decides can be read, and says the same in every store.
 */
export function resolve<A extends ResolvableAssertion>(
  assertions: readonly A[],
  policy: Policy,
  validAt: DaySpan | null = null,
): ResolvedSpell<A>[] {
  return byTime(groupsUnderPolicy(policy, assertions)).map((group) => ({
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

/** Assertions that say the same in the same words, together; each group's in the order of their ids. */
function groupAssertions<A extends ResolvableAssertion>(assertions: readonly A[]): AssertionGroup<A>[] {
  const [only] = assertions;
  if (only && assertions.length === 1) return [{ spell: only.spell, bounds: only.bounds, assertions }];
  const groups = new Map<string, A[]>();
  for (const assertion of [...assertions].sort((a, b) => compareStrings(a.assertionId, b.assertionId))) {
    const { start, end, endStatus } = assertion.spell;
    const words = JSON.stringify([start, end, endStatus, Object.entries(assertion.attributes).sort()]);
    const group = groups.get(words);
    if (group) group.push(assertion);
    else groups.set(words, [assertion]);
  }
  return [...groups.values()].map((group) => ({ spell: group[0]!.spell, bounds: group[0]!.bounds, assertions: group }));
}

function findSharedGroups<A extends ResolvableAssertion>(groups: readonly AssertionGroup<A>[]): AssertionGroup<A>[] {
  // By what they say, as for the standing of a tie: when its ends existed is not a word of either voice.
  const asGiven = ({ assertions: [first] }: AssertionGroup<A>) => ({ ...first!, bounds: readBounds(first!.spell) });
  const agree = (a: AssertionGroup<A>, b: AssertionGroup<A>) => compatible(asGiven(a), asGiven(b));
  return maximalCliques(groups, agree)
    .filter((clique) => new Set(clique.flatMap((group) => group.assertions.map((one) => one.assertedBy))).size > 1)
    .map(mergeClique);
}

/**
 * The largest sets whose members all agree pairwise (Bron and Kerbosch). Spells are boxes in start and end, so what agrees
 * pairwise has a spell in common, and such sets are few.
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

/** One spell out of several that agree: each end as the one says it who says it most precisely. */
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

/** The days that all allow. A day that a voice gives outside the existence of an end counts as given, though the days of another end at it. */
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

/** The days on which a spell began and ended by the words of all its assertions, regardless of when the ends of the tie existed. */
export function boundsAsGiven({ assertions }: Pick<ResolvedSpell<Pick<ResolvableAssertion, 'spell'>>, 'assertions'>): SpellBounds {
  return commonBounds(assertions.map(({ spell }) => readBounds(spell)));
}

function narrowest<A extends ResolvableAssertion>(
  clique: readonly AssertionGroup<A>[],
  width: (group: AssertionGroup<A>) => number,
): AssertionGroup<A> {
  return [...clique].sort((a, b) => width(a) - width(b) || compareStrings(a.assertions[0]!.assertionId, b.assertions[0]!.assertionId))[0]!;
}

type Order = (a: ResolvableAssertion, b: ResolvableAssertion) => number;

const bySourceDate: Order = (a, b) => (b.published ?? EARLIEST_DAY) - (a.published ?? EARLIEST_DAY);
const byGrade: Order = (a, b) => compareGrades(a, b) || bySourceDate(a, b);

const byAccount: Order = (a, b) => compareStrings(a.sourceId, b.sourceId) || compareStrings(a.assertedBy, b.assertedBy);

/** All that the voice and source of the best assertion tell; a source that knows three spells is not cut down to one of them. */
function bestAccount<A extends ResolvableAssertion>(assertions: readonly A[], order: Order): readonly A[] {
  const best = [...assertions].sort((a, b) => order(a, b) || byAccount(a, b))[0];
  return assertions.filter((one) => one.sourceId === best?.sourceId && one.assertedBy === best.assertedBy);
}

/** In the order of the days as given: when the ends of the tie existed does not move a spell among the others. */
function byTime<A extends ResolvableAssertion>(groups: readonly AssertionGroup<A>[]): readonly AssertionGroup<A>[] {
  if (groups.length < 2) return groups;
  const given = new Map(groups.map((group) => [group, boundsAsGiven(group)]));
  return [...groups].sort((one, other) => {
    const [a, b] = [given.get(one)!, given.get(other)!];
    return (
      a.startEarliest - b.startEarliest ||
      a.endLatest - b.endLatest ||
      a.startLatest - b.startLatest ||
      a.endEarliest - b.endEarliest ||
      compareStrings(one.assertions[0]!.assertionId, other.assertions[0]!.assertionId)
    );
  });
}
