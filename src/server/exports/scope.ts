/** What part of the graph an export takes: named by whoever asks, then settled as entities and ties to read. */
import { InvalidArgument } from '../../errors';
import { type NeighbourhoodRequest, readNeighbourhoodRequest } from '../../model/neighbourhood/neighbourhood-request';
import { readTravel } from '../../model/paths/travel';

/** As given; everything may be left out. */
export interface ScopeInput {
  readonly of?: readonly string[];
  readonly hops?: number;
  readonly tieTypes?: readonly string[];
  readonly kinds?: readonly string[];
}

export type Scope =
  | { readonly kind: 'WHOLE'; readonly tieTypes: readonly string[] | null; readonly kinds: readonly string[] | null }
  | { readonly kind: 'NEIGHBOURHOOD'; readonly request: NeighbourhoodRequest; readonly asked: ScopeInput };

/**
 * The scope that is meant: around entities where some are named, else the whole graph.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readScope(input: ScopeInput): Scope {
  const { of, hops, tieTypes, kinds } = input;
  if (of)
    return { kind: 'NEIGHBOURHOOD', request: readNeighbourhoodRequest(input as ScopeInput & { of: readonly string[] }), asked: input };
  if (hops !== undefined) throw new InvalidArgument('hops: goes with "of", which is not given. Accepted: "of" with the ids at the centre.');
  const travel = readTravel({ tieTypes, kinds });
  return { kind: 'WHOLE', tieTypes: tieTypes ? travel.tieTypes : null, kinds: travel.kinds };
}

/** The scope as a manifest tells it, in the arguments that ask for it again. */
export function writtenScope(scope: Scope): Readonly<Record<string, unknown>> {
  if (scope.kind === 'WHOLE') return { whole: true, ...given('tieTypes', scope.tieTypes), ...given('kinds', scope.kinds) };
  const { request, asked } = scope;
  return {
    of: request.of,
    hops: request.hops,
    ...given('tieTypes', asked.tieTypes && request.tieTypes),
    ...given('kinds', request.kinds),
  };
}

function given(name: string, value: readonly string[] | null | undefined): Record<string, unknown> {
  return value ? { [name]: value } : {};
}
