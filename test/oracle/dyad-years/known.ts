/** Whether sources know everything that a measure counts, day by day. Shares no code with src. */
import { daysMeant } from '../days-meant';
import type { PlainLens } from '../paths/seen';
import type { Covers, DyadWorld } from './dyad-world';

/** The day of the lens's knownAt, up to which sources without an end of coverage know everything; the tests record at one instant. */
export const TODAY = '1973-06-30';

/** Each list must be covered; the windows of one list can cover it together. */
function needs(world: DyadWorld, lens: PlainLens, measure: string, a: string, b: string): Covers[][] {
  const heard = world.covers.filter(
    (covers) => isHeard(world, lens, covers) && (covers.to !== null || first(covers) <= daysMeant(TODAY).first),
  );
  const both = heard.filter(({ of }) => of === null || (of.includes(a) && of.includes(b)));
  const anything = both.filter((covers) => covers.in === null);
  const eachOther = both.filter((covers) => covers.in === null || (covers.in.includes(a) && covers.in.includes(b)));
  const events = (kind: string | null) =>
    anything.filter((covers) => covers.type === 'PARTICIPATED_IN' && (covers.kind === null || covers.kind === kind));
  switch (measure) {
    case 'SHARED_ORGANISATIONS':
      return [anything.filter(({ type }) => type === 'MEMBER_OF')];
    case 'TREATIES_IN_FORCE':
      return [anything.filter(({ type }) => type === 'PARTY_TO')];
    case 'ALLIANCES':
      return [eachOther.filter(({ type }) => type === 'ALLIED_WITH')];
    case 'RIVALRY':
      return [eachOther.filter(({ type }) => type === 'RIVAL_OF')];
    case 'MISSIONS':
      return [eachOther.filter(({ type }) => type === 'HAS_MISSION_IN')];
    case 'DISPUTES':
      return [events('DISPUTE'), events('WAR')];
    case 'MEETINGS':
    case 'VISITS':
      return [events('MEETING')];
    default:
      return [[...events(null), ...anything.filter(({ type }) => type === 'ABOUT')]];
  }
}

const first = ({ from }: Covers): number => (from === '..' ? Number.NEGATIVE_INFINITY : daysMeant(from).first);

function isHeard(world: DyadWorld, lens: PlainLens, { source }: Covers): boolean {
  const { voice, reliability } = world.sources.get(source)!;
  if (lens.minReliability !== null && (reliability === null || reliability > lens.minReliability)) return false;
  return (
    lens.assertedBy === null || lens.background || lens.assertedBy.includes(source) || (voice !== null && lens.assertedBy.includes(voice))
  );
}

/** Whether every day is inside a window of every need. */
export function isKnown(
  world: DyadWorld,
  lens: PlainLens,
  measure: string,
  a: string,
  b: string,
  [from, to]: readonly [number, number],
): boolean {
  return needs(world, lens, measure, a, b).every((covers) => {
    const windows = covers.map((one) => [first(one), daysMeant(one.to ?? TODAY).last] as const);
    for (let day = from; day <= to; day += 1) {
      if (!windows.some(([begins, ends]) => begins <= day && day <= ends)) return false;
    }
    return true;
  });
}

/** The windows as texts, sorted. */
export function coverageOf(world: DyadWorld, lens: PlainLens, measure: string, a: string, b: string): string[] {
  return [...new Set(needs(world, lens, measure, a, b).flat())].map(({ source, from, to }) => `${source} ${from} ${to}`).sort();
}
