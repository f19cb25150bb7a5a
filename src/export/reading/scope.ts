/** Which part of the graph an export includes: the complete graph, or what one of the questions answers with. */
import { InvalidArgument, required } from '../../errors';
import { type NeighbourhoodRequest, readNeighbourhoodRequest } from '../../questions/neighbourhood/request';
import { type PathRequest, readPathRequest } from '../../questions/paths/request';
import type { PathSemantics } from '../../questions/shared/traversal/hop-rules';
import { readTraversal } from '../../questions/shared/traversal/traversal';
import { readTimelineRequest, type TimelineRequest } from '../../questions/timeline/request';
import { DYAD_YEARS_ARGUMENTS } from './dyad-scope';
import { listGiven, type ScopeInput } from './scope-input';

export type Scope =
  | { readonly kind: 'WHOLE'; readonly tieTypes: readonly string[] | null; readonly kinds: readonly string[] | null }
  | {
      readonly kind: 'NEIGHBOURHOOD';
      readonly request: NeighbourhoodRequest;
      /** Whether statements about the area belong to it; true if no types and kinds are named. */
      readonly withStatements: boolean;
    }
  | { readonly kind: 'DOSSIER'; readonly ends: readonly [string, string] }
  | { readonly kind: 'TIMELINE'; readonly request: TimelineRequest }
  | { readonly kind: 'PATHS'; readonly request: PathRequest };

/** Which arguments can be combined; all others are refused. */
const COMBINATIONS: Readonly<Record<string, readonly (keyof ScopeInput)[]>> = {
  of: ['hops', 'tieTypes', 'kinds'],
  dossier: [],
  timeline: ['from', 'to', 'tieTypes'],
  paths: ['maxHops', 'semantics', 'first', 'tieTypes', 'kinds'],
  'the whole graph': ['tieTypes', 'kinds'],
  'the format dyad-years': DYAD_YEARS_ARGUMENTS,
};

/**
 * The scope that the arguments describe: the complete graph if they name none.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readScope(input: ScopeInput): Scope {
  const { of, dossier, timeline, paths, tieTypes, kinds } = input;
  assertCombination(input);
  if (of) {
    const request = readNeighbourhoodRequest({ ...input, of, first: null });
    return { kind: 'NEIGHBOURHOOD', request, withStatements: tieTypes === undefined && kinds === undefined };
  }
  if (dossier) return { kind: 'DOSSIER', ends: readPair('dossier', dossier) };
  if (timeline) return { kind: 'TIMELINE', request: readTimelineRequest({ ...input, of: timeline, first: null }) };
  if (paths) {
    const [from, to] = readPair('paths', paths);
    return { kind: 'PATHS', request: readPathRequest({ ...input, from, to, semantics: input.semantics as PathSemantics }) };
  }
  const traversal = readTraversal({ tieTypes, kinds });
  return { kind: 'WHOLE', tieTypes: tieTypes ? traversal.tieTypes : null, kinds: traversal.kinds };
}

function assertCombination(input: ScopeInput): void {
  const names = listGiven(input).map(([name]) => name);
  const heads = names.filter((name) => name in COMBINATIONS);
  if (heads.length > 1)
    throw new InvalidArgument(`${heads[1]}: is given beside ${heads[0]}. Accepted: one of of, dossier, timeline, paths.`);
  const head = heads[0] ?? 'the whole graph';
  const allowed: readonly string[] = required(COMBINATIONS[head], 'the arguments that a scope accepts');
  const wrong = names.find((name) => name !== head && !allowed.includes(name));
  if (wrong === undefined) return;
  const with_ = Object.keys(COMBINATIONS).filter((name) => (COMBINATIONS[name] as readonly string[]).includes(wrong));
  throw new InvalidArgument(`${wrong}: does not go with ${head}. Accepted: with ${with_.join(', ')}.`);
}

function readPair(argument: string, ids: readonly string[]): readonly [string, string] {
  const [a, b, ...more] = ids;
  if (a !== undefined && b !== undefined && more.length === 0) return [a, b];
  throw new InvalidArgument(`${argument}: ${ids.length} ids are given. Accepted: two, with a comma between.`);
}

/** The scope as a manifest shows it. */
export function writtenScope(input: ScopeInput): Readonly<Record<string, unknown>> {
  const given = listGiven(input);
  const isWhole = !given.some(([name]) => name in COMBINATIONS);
  return { ...(isWhole && { whole: isWhole }), ...Object.fromEntries(given) };
}
