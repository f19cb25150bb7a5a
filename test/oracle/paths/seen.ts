/**
 * What a lens shows of a world and which spells a policy keeps of a tie, written from the text of the rules.
 * Part of an oracle: shares no code with src.
 */
import type { DatedWorld, Told } from './dated-world';

export interface PlainLens {
  /** First and last day of the requested period. */
  readonly validAt: { readonly first: number; readonly last: number } | null;
  readonly k: number;
  readonly assertedBy: readonly string[] | null;
  readonly background: boolean;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly policy: 'ALL' | 'CONSENSUS' | 'MOST_RELIABLE' | 'LATEST';
  readonly minReliability: string | null;
  /** The ties of statements by the perspective's own side. */
  readonly own?: ReadonlySet<string>;
}

/** One spell after the policy: its bounds and its assertions. */
export interface PlainSpell {
  readonly bounds: readonly [number, number, number, number];
  readonly told: readonly Told[];
}

/** Whether the lens shows this edge. */
export function isSeen(told: Told, lens: PlainLens): boolean {
  if (told.stance !== 'AFFIRMS') return false;
  if (!(told.recordedFrom <= lens.k && lens.k < told.recordedTo)) return false;
  if (lens.minReliability !== null && told.reliability > lens.minReliability) return false;
  if (lens.validAt !== null) {
    const [first, last] = lens.certainty === 'CERTAIN' ? [told.startLatest, told.endEarliest] : [told.startEarliest, told.endLatest];
    // Certainly on each day of the period, or possibly on one of them.
    const [needed, known] =
      lens.certainty === 'CERTAIN' ? [lens.validAt.first, lens.validAt.last] : [lens.validAt.last, lens.validAt.first];
    if (needed < first || known > last) return false;
  }
  if (lens.assertedBy === null) return true;
  const party = new Set(lens.assertedBy);
  if (party.has(told.assertedBy) || party.has(told.sourceId) || lens.own?.has(told.tieId)) return true;
  return lens.background && told.voices.every((voice) => !party.has(voice));
}

/**
 * Everything visible. The subject matter of a claim belongs to the claim, not to a source.
 * It is visible if a position on the claim is visible, whichever source asserts it and with any grade.
 */
export function seenIn<One extends Told>({ told }: { readonly told: readonly One[] }, lens: PlainLens): One[] {
  const claims = shownClaims(told, lens);
  return told.filter((one) => (one.type === 'ABOUT' ? claims.has(one.subject) && isSeen(one, ofAnySource(lens)) : isSeen(one, lens)));
}

/** The claims on which a visible statement takes a position. */
export function shownClaims(told: readonly Told[], lens: PlainLens): Set<string> {
  return new Set(told.filter((one) => one.type === 'ASSERTS' && isSeen(one, lens)).map(({ object }) => object));
}

/** The same lens without a perspective and without a minimum grade. */
export const ofAnySource = (lens: PlainLens): PlainLens => ({ ...lens, assertedBy: null, minReliability: null });

/** The visible edges of each tie. */
export function seenTies(world: DatedWorld, lens: PlainLens): Map<string, Told[]> {
  const ties = new Map<string, Told[]>();
  for (const told of seenIn(world, lens)) ties.set(told.tieId, [...(ties.get(told.tieId) ?? []), told]);
  return ties;
}

/** The spells that a policy keeps of one tie. */
export function spellsUnder(lens: PlainLens, told: readonly Told[], world: DatedWorld): PlainSpell[] {
  // No policy chooses between the assertions on a claim's subject matter.
  if (lens.policy === 'ALL' || told[0]?.type === 'ABOUT') return alike(told);
  if (lens.policy === 'CONSENSUS') return agreed(told);
  const date = (one: Told) => world.published.get(one.sourceId) ?? -1e9;
  const better = (a: Told, b: Told): boolean => {
    if (lens.policy === 'MOST_RELIABLE') {
      if (a.reliability !== b.reliability) return a.reliability < b.reliability;
      if (a.credibility !== b.credibility) return a.credibility < b.credibility;
    }
    if (date(a) !== date(b)) return date(a) > date(b);
    return a.sourceId === b.sourceId ? a.assertedBy < b.assertedBy : a.sourceId < b.sourceId;
  };
  const best = told.find((one) => !told.some((other) => better(other, one))) as Told;
  return alike(told.filter((one) => one.sourceId === best.sourceId && one.assertedBy === best.assertedBy));
}

const boundsOf = (one: Told) => [one.startEarliest, one.startLatest, one.endEarliest, one.endLatest] as const;

function alike(told: readonly Told[]): PlainSpell[] {
  const words = (one: Told) => `${one.start}|${one.end}|${one.endStatus}|${one.status}`;
  return [...new Set(told.map(words))].map((text) => {
    const group = told.filter((one) => words(one) === text);
    return { bounds: boundsOf(group[0] as Told), told: group };
  });
}

/**
 * All exact spells that may be meant, each with all assertions that allow it; the result is the largest such groups of two voices or more.
 */
function agreed(told: readonly Told[]): PlainSpell[] {
  const companies: Told[][] = [];
  for (const start of told.map((one) => one.startEarliest)) {
    for (const end of [start, ...told.map((one) => one.endEarliest), ...told.map((one) => one.startEarliest)]) {
      for (const status of ['FULL', 'OBSERVER']) {
        if (end < start) continue;
        companies.push(
          told.filter(
            (one) =>
              one.startEarliest <= start &&
              start <= one.startLatest &&
              one.endEarliest <= end &&
              end <= one.endLatest &&
              (one.status === null || one.status === status),
          ),
        );
      }
    }
  }
  const larger = (a: Told[], b: Told[]) => a.length > b.length && b.every((one) => a.includes(one));
  const largest = companies.filter((company) => !companies.some((other) => larger(other, company)));
  const distinct = new Map(largest.map((company) => [company.map((one) => one.id).join(), company]));
  return [...distinct.values()]
    .filter((company) => new Set(company.map((one) => one.assertedBy)).size >= 2)
    .map((company) => ({
      bounds: [
        Math.max(...company.map((one) => one.startEarliest)),
        Math.min(...company.map((one) => one.startLatest)),
        Math.max(...company.map((one) => one.endEarliest)),
        Math.min(...company.map((one) => one.endLatest)),
      ],
      told: company,
    }));
}
