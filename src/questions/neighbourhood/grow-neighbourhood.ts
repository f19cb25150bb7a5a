/** Grows a neighbourhood ring by ring and opens each entity once. It yields what it must read and opens no connection itself. */
import { pausing, type Steps, sortSteps } from '../../turns';
import { Ball } from '../shared/traversal/ball';

/** What the growth requests: the degrees of entities, or their ties. */
export type NeighbourAsk = { readonly ask: 'DEGREES'; readonly ids: readonly string[] } | AskTies;

export interface AskTies {
  readonly ask: 'TIES';
  readonly ids: readonly string[];
  /** Whether it may next request the degrees of the entities that the ties lead to. */
  readonly on: boolean;
  /** How many hops away from the centre the ties lead. */
  readonly hop: number;
  /** How many edges have been examined with these. */
  readonly examined: number;
}

/** A tie that was met: its id, its type, the entity from which it was read and the one at its other end. */
export interface MetTie {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export type NeighbourReply = ReadonlyMap<string, number> | Iterable<MetTie>;

export interface NeighbourhoodFound {
  /** Hops from the centre, for every entity met. */
  readonly hops: ReadonlyMap<string, number>;
  /** Every tie met, by its id: ties with an end that was opened. */
  readonly ties: ReadonlyMap<string, MetTie>;
  /** How many rings are complete; fewer than requested if the limit was reached. */
  readonly completeThrough: number;
  readonly examined: number;
  /** Entities whose ties were not read, with their number of ties. */
  readonly unopened: readonly { readonly id: string; readonly degree: number }[];
}

/**
 * Grows `rings` rings around the centre, opening the smallest entities first. It examines at most `limit` ties, counted before the lens is
 * applied.
 * A yield without a request is a pause.
 */
export function* growNeighbourhood(
  of: readonly string[],
  rings: number,
  limit: number,
): Generator<NeighbourAsk | undefined, NeighbourhoodFound, NeighbourReply> {
  const ball = new Ball(of);
  const links = new Map<string, Map<string, true>>();
  const ties = new Map<string, MetTie>();
  let examined = 0;
  let completeThrough = rings;
  let unopened: NeighbourhoodFound['unopened'] = [];
  while (ball.depth < rings && ball.ring.length > 0 && unopened.length === 0) {
    const degrees = (yield { ask: 'DEGREES', ids: ball.ring }) as ReadonlyMap<string, number>;
    const plan = yield* pausing(affordable(ball.ring, degrees, limit - examined));
    examined += plan.cost;
    unopened = plan.unopened;
    if (unopened.length > 0) completeThrough = ball.depth;
    if (plan.ids.length === 0) break;
    const on = ball.depth + 1 < rings && unopened.length === 0;
    for (const tie of (yield { ask: 'TIES', ids: plan.ids, on, hop: ball.depth + 1, examined }) as Iterable<MetTie>) {
      if (!ties.has(tie.id)) ties.set(tie.id, tie);
      const neighbours = links.get(tie.from) ?? new Map<string, true>();
      links.set(tie.from, neighbours.set(tie.to, true));
      yield undefined;
    }
    yield* pausing(ball.widen(links));
  }
  return { hops: ball.hops, ties, completeThrough, examined, unopened };
}

interface Affordable {
  readonly ids: string[];
  readonly unopened: NeighbourhoodFound['unopened'];
  readonly cost: number;
}

function* affordable(ring: readonly string[], degrees: ReadonlyMap<string, number>, left: number): Steps<Affordable> {
  const sized = yield* sortSteps(
    ring.map((id) => ({ id, degree: degrees.get(id) ?? 0 })),
    (a, b) => a.degree - b.degree || (a.id < b.id ? -1 : 1),
  );
  let cost = 0;
  let fit = 0;
  for (const { degree } of sized) {
    if (cost + degree > left) break;
    cost += degree;
    fit++;
  }
  return { ids: sized.slice(0, fit).map(({ id }) => id), unopened: sized.slice(fit), cost };
}
