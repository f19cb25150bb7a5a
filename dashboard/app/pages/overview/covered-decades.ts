/** The decades that sources cover by tie type, as their own `covers` texts state: "MEMBER_OF 1816/2014 of … in …". */
import type { TieType } from '../../documents/generated/graphql';
import { parseBounds, toEdtf } from '../../facts/edtf';

export interface CoveringSource {
  readonly id: string;
  readonly name: string;
  readonly covers: readonly string[] | null;
}

/** `whole`: one source covers every year of the decade. `part`: a source covers some of its years. */
export type Covered = 'whole' | 'part' | 'none';

export interface DecadeCover {
  /** The first year of the decade, such as 1990. */
  readonly decade: number;
  readonly covered: Covered;
}

export interface CoveredType {
  readonly type: TieType;
  readonly decades: readonly DecadeCover[];
  readonly sources: readonly CoveringSource[];
}

interface Window {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly source: CoveringSource;
}

const toDecade = (year: number): number => Math.floor(year / 10) * 10;

function parseWindows(source: CoveringSource): Window[] {
  return (source.covers ?? []).flatMap((text) => {
    const [type = '', window = ''] = text.split(' ');
    const [from = '', to = ''] = window.split('/');
    const first = toYear(parseBounds(from)?.first, Number.NEGATIVE_INFINITY);
    return type === '' ? [] : [{ type, from: first, to: toYear(parseBounds(to)?.last, Number.POSITIVE_INFINITY), source }];
  });
}

const toYear = (day: number | undefined, open: number): number => (day === undefined ? open : Number.parseInt(toEdtf(day), 10));

/** Every requested type, covered or not, over the decades from the first in any source to the current one. */
export function coveredDecades(sources: readonly CoveringSource[], types: readonly TieType[], thisYear: number): CoveredType[] {
  const windows = sources.flatMap(parseWindows);
  const first = toDecade(Math.min(thisYear, ...windows.map(({ from }) => from).filter(Number.isFinite)));
  const decades = Array.from({ length: (toDecade(thisYear) - first) / 10 + 1 }, (_, at) => first + 10 * at);
  return types.map((type) => {
    const typeWindows = windows.filter((window) => window.type === type);
    return {
      type,
      decades: decades.map((decade) => ({ decade, covered: findCover(typeWindows, decade, Math.min(decade + 9, thisYear)) })),
      sources: [...new Map(typeWindows.map(({ source }) => [source.id, source])).values()],
    };
  });
}

function findCover(windows: readonly Window[], first: number, last: number): Covered {
  if (windows.some(({ from, to }) => from <= first && to >= last)) return 'whole';
  return windows.some(({ from, to }) => from <= last && to >= first) ? 'part' : 'none';
}

/** Runs of decades with the same coverage: [1810, 1930] for the 1810s to the 1930s. */
export function findRuns(decades: readonly DecadeCover[], covered: Covered): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const { decade } of decades.filter((one) => one.covered === covered)) {
    const run = runs.at(-1);
    if (run && run[1] === decade - 10) run[1] = decade;
    else runs.push([decade, decade]);
  }
  return runs;
}
