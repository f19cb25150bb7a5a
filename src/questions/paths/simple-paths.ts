/** Lists the simple paths of one length among known links, in the order of their entities' ids. */
import { required } from '../../errors';
import type { Steps } from '../../turns';
import type { Ball } from '../shared/traversal/ball';
import type { HopRule } from '../shared/traversal/hop-rules';
import type { Link, Links } from '../shared/traversal/link';

/** The steps that remain for a listing; `left` counts down over all lengths. */
export interface StepsLeft {
  left: number;
}

/** The number of steps between two pauses of a listing. */
const UNTIL_PAUSE = 64;

/** The labels of path parts that must reach the end in an exact number of hops: for each number of hops, a map by entity. */
export class WaysBack<Label> {
  private readonly settled: Map<string, Label>[];

  constructor(
    private readonly links: Links,
    private readonly rule: HopRule<Label>,
    private readonly from: string,
    private readonly to: string,
  ) {
    this.settled = [new Map([[to, rule.goal]])];
  }

  /**
   * The maps for 0 to `length - 1` hops. Those within the ball around the end are final and kept.
   * The others include only entities that the start can reach in the hops that remain.
   */
  *within(length: number, near: Ball, far: Ball): Steps<readonly Map<string, Label>[]> {
    const ways = this.settled.slice(0, length);
    for (let hops = ways.length; hops < length; hops++) {
      const final = hops <= far.depth;
      const reachable = (id: string) => final || (near.hops.get(id) ?? near.depth + 1) <= length - hops;
      const step = yield* this.oneHopBack(required(ways[hops - 1], 'the map for one hop less'), reachable);
      ways.push(step);
      if (final) this.settled.push(step);
    }
    return ways;
  }

  private *oneHopBack(ways: Map<string, Label>, reachable: (id: string) => boolean): Steps<Map<string, Label>> {
    const back = new Map<string, Label>();
    for (const [id, label] of ways) {
      yield;
      for (const [neighbour, link] of this.links.get(id) ?? []) {
        if (neighbour === this.from || neighbour === this.to || !reachable(neighbour)) continue;
        const open = this.rule.stepBack(link, label);
        if (open === null) continue;
        const known = back.get(neighbour);
        back.set(neighbour, known === undefined ? open : this.rule.join(known, open));
      }
    }
    return back;
  }
}

/**
 * Yields each simple path of exactly `ways.length` hops as its entities' ids, and undefined for a pause; returns silently when `steps` runs
 * out.
 */
export function* simplePaths<Label>(
  from: string,
  links: Links,
  rule: HopRule<Label>,
  ways: readonly Map<string, Label>[],
  steps: StepsLeft,
): Generator<readonly string[] | undefined> {
  const path = [from];
  function* extend(at: string, label: Label, left: number): Generator<readonly string[] | undefined> {
    if (left === 0) {
      yield [...path];
      return;
    }
    const neighbours = links.get(at) ?? new Map<string, Link>();
    const ahead = required(ways[left - 1], 'the map for one hop less');
    const labelAt = (id: string): Label | null => {
      const next = path.includes(id) ? null : rule.step(label, required(neighbours.get(id), 'the link of a hop'));
      return next !== null && rule.meets(next, required(ahead.get(id), 'the label of a hop')) ? next : null;
    };
    for (const id of sharedKeys(neighbours, ahead)) {
      if (--steps.left < 0) return;
      if (steps.left % UNTIL_PAUSE === 0) yield undefined;
      const next = labelAt(id);
      if (next === null) continue;
      path.push(id);
      yield* extend(id, next, left - 1);
      path.pop();
    }
  }
  yield* extend(from, rule.outset, ways.length);
}

function sharedKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few.keys()].filter((key) => many.has(key)).sort();
}
