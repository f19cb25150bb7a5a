/** What part of the graph an export takes: the whole, or what one of the questions answers with. */
import { InvalidArgument } from '../../errors';
import { type NeighbourhoodRequest, readNeighbourhoodRequest } from '../../questions/neighbourhood/neighbourhood-request';
import { type PathRequest, readPathRequest } from '../../questions/paths/path-request';
import { readTimelineRequest, type TimelineRequest } from '../../questions/timeline/timeline-request';
import type { PathSemantics } from '../../questions/travel/hop-rules';
import { readTravel } from '../../questions/travel/travel';
import { DYAD_YEARS_TAKES } from './dyad-scope';
import { givenIn, type ScopeInput } from './scope-input';

export type Scope =
  | { readonly kind: 'WHOLE'; readonly tieTypes: readonly string[] | null; readonly kinds: readonly string[] | null }
  | {
      readonly kind: 'NEIGHBOURHOOD';
      readonly request: NeighbourhoodRequest;
      /** Whether what was said about the area belongs to it: where no types and kinds are named. */
      readonly withStatements: boolean;
    }
  | { readonly kind: 'DOSSIER'; readonly ends: readonly [string, string] }
  | { readonly kind: 'TIMELINE'; readonly request: TimelineRequest }
  | { readonly kind: 'PATHS'; readonly request: PathRequest };

/** Which arguments go with which; all others are refused beside it. */
const GOES_WITH: Readonly<Record<string, readonly (keyof ScopeInput)[]>> = {
  of: ['hops', 'tieTypes', 'kinds'],
  dossier: [],
  timeline: ['from', 'to', 'tieTypes'],
  paths: ['maxHops', 'semantics', 'first', 'tieTypes', 'kinds'],
  'the whole graph': ['tieTypes', 'kinds'],
  'the format dyad-years': DYAD_YEARS_TAKES,
};

/**
 * The scope that is meant: the whole graph where none is named.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readScope(input: ScopeInput): Scope {
  const { of, dossier, timeline, paths, tieTypes, kinds } = input;
  mustGoTogether(input);
  if (of) {
    const request = readNeighbourhoodRequest({ ...input, of, first: null });
    return { kind: 'NEIGHBOURHOOD', request, withStatements: tieTypes === undefined && kinds === undefined };
  }
  if (dossier) return { kind: 'DOSSIER', ends: pairOf('dossier', dossier) };
  if (timeline) return { kind: 'TIMELINE', request: readTimelineRequest({ ...input, of: timeline, first: null }) };
  if (paths) {
    const [from, to] = pairOf('paths', paths);
    return { kind: 'PATHS', request: readPathRequest({ ...input, from, to, semantics: input.semantics as PathSemantics }) };
  }
  const travel = readTravel({ tieTypes, kinds });
  return { kind: 'WHOLE', tieTypes: tieTypes ? travel.tieTypes : null, kinds: travel.kinds };
}

function mustGoTogether(input: ScopeInput): void {
  const names = givenIn(input).map(([name]) => name);
  const heads = names.filter((name) => name in GOES_WITH);
  if (heads.length > 1)
    throw new InvalidArgument(`${heads[1]}: is given beside ${heads[0]}. Accepted: one of of, dossier, timeline, paths.`);
  const head = heads[0] ?? 'the whole graph';
  const allowed: readonly string[] = GOES_WITH[head]!;
  const wrong = names.find((name) => name !== head && !allowed.includes(name));
  if (wrong === undefined) return;
  const with_ = Object.keys(GOES_WITH).filter((name) => (GOES_WITH[name] as readonly string[]).includes(wrong));
  throw new InvalidArgument(`${wrong}: does not go with ${head}. Accepted: with ${with_.join(', ')}.`);
}

function pairOf(argument: string, ids: readonly string[]): readonly [string, string] {
  const [a, b] = ids;
  if (ids.length === 2) return [a!, b!];
  throw new InvalidArgument(`${argument}: ${ids.length} ids are given. Accepted: two, with a comma between.`);
}

/** The scope as a manifest tells it. */
export function writtenScope(input: ScopeInput): Readonly<Record<string, unknown>> {
  const told = givenIn(input);
  const whole = !told.some(([name]) => name in GOES_WITH);
  return { ...(whole && { whole }), ...Object.fromEntries(told) };
}
