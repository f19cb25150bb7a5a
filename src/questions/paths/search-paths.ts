/**
 * The search between two entities: a ball grows around each, always the cheaper one, until all paths of the length looked for lie in the
 * links read. It asks for what it must read and opens no connection.
 */
import { pausing, type Steps, sortSteps } from '../../turns';
import { Ball } from '../shared/traversal/ball';
import type { HopRule } from '../shared/traversal/hop-rules';
import { addLink, type Link, type Links } from '../shared/traversal/link';
import { type StepsLeft, simplePaths, WaysBack } from './simple-paths';

/** What the search must be told: how many ties each entity has, or its links. */
export type Ask = { readonly ask: 'DEGREES'; readonly ids: readonly string[] } | AskLinks;

export interface AskLinks {
  readonly ask: 'LINKS';
  readonly ids: readonly string[];
  /** Only links to these, where that is enough. */
  readonly among: readonly string[] | null;
  /** Whether it may ask next for the degrees of those that they lead to. */
  readonly on: boolean;
}

export type Degrees = ReadonlyMap<string, number>;
export type LinkList = Iterable<readonly [string, string, Link]>;
export type Reply = Degrees | LinkList;
type Searching<Found> = Generator<Ask | undefined, Found, Reply>;

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  /** How many paths are wanted. */
  readonly first: number;
  readonly rule: HopRule<unknown>;
  readonly limits: SearchLimits;
}

/** How much a search may do before it answers with what it has. */
export interface SearchLimits {
  /** Ties read, counted before the lens and again from the other end. */
  readonly examined: number;
  /** Hops tried while listing paths. */
  readonly steps: number;
}

/** FIRST: there are more paths than were asked for; EXAMINED: too many ties lie around the ends; STEPS: too many combinations. */
export type PathsCut = 'FIRST' | 'EXAMINED' | 'STEPS';

export interface PathsFound {
  /** Each path as its entities' ids; shorter ones first, those of one length in the order of the ids. */
  readonly paths: readonly (readonly string[])[];
  /** Why there may be more paths than these; null when these are all. */
  readonly cut: PathsCut | null;
  /** All paths of up to so many hops are there. */
  readonly completeThrough: number;
  readonly examined: number;
  /** Entities whose ties were not read, and how many those are: the hubs that the limit kept out. */
  readonly unopened: readonly { readonly id: string; readonly degree: number }[];
}

/** Searches for the shortest simple paths; `for (;;)` answer what it asks until it returns. Where it asks for nothing, it only pauses. */
export function* searchPaths(question: PathQuestion): Searching<PathsFound> {
  const search = new Search(question);
  for (let length = 1; length <= question.maxHops; length++) {
    const complete = yield* search.widen(length === question.maxHops);
    yield* search.list(length);
    if (!complete) {
      for (let longer = length + 1; longer <= question.maxHops; longer++) yield* search.list(longer);
      return search.found('EXAMINED', length - 1);
    }
    if (search.cut) return search.found(search.cut, length - 1);
  }
  return search.found(null, question.maxHops);
}

class Search {
  cut: PathsCut | null = null;
  private readonly links: Links = new Map();
  private readonly near: Ball;
  private readonly far: Ball;
  private readonly ways: WaysBack<unknown>;
  private readonly opened = new Set<string>();
  private readonly degrees = new Map<string, number>();
  private readonly paths: (readonly string[])[] = [];
  private readonly steps: StepsLeft;
  private examined = 0;
  private unopened: PathsFound['unopened'] = [];

  constructor(private readonly question: PathQuestion) {
    const { from, to, rule, limits } = question;
    this.near = new Ball([from], [to]);
    this.far = new Ball([to], [from]);
    this.ways = new WaysBack(this.links, rule, from, to);
    this.steps = { left: limits.steps };
  }

  /** Makes the cheaper ball one hop wider; false when that would be over the limit, and only the smaller entities were opened. */
  *widen(last: boolean): Searching<boolean> {
    const costs = [yield* this.countCost(this.near), yield* this.countCost(this.far)] as const;
    const [ball, other, cost] = costs[0] <= costs[1] ? [this.near, this.far, costs[0]] : [this.far, this.near, costs[1]];
    const complete = this.examined + cost <= this.question.limits.examined;
    const ids = complete ? this.listUnopened(ball) : yield* pausing(this.affordable(ball));
    // On the last hop only links to the other ball can still end a path; naming it pays while it is the smaller.
    const among = last && other.hops.size < cost ? [...other.hops.keys()] : null;
    yield* this.open({ ask: 'LINKS', ids, among, on: complete && !last });
    if (complete) yield* pausing(ball.widen(this.links));
    return complete;
  }

  /** Lists the paths of one length, up to one more than wanted: that one proves that there are more. */
  *list(length: number): Searching<void> {
    if (this.cut) return;
    const { from, rule, first } = this.question;
    const ways = yield* pausing(this.ways.within(length, this.near, this.far));
    for (const path of simplePaths(from, this.links, rule, ways, this.steps)) {
      if (path === undefined) {
        yield undefined;
        continue;
      }
      if (this.paths.length === first) {
        this.cut = 'FIRST';
        return;
      }
      this.paths.push(path);
    }
    if (this.steps.left < 0) this.cut = 'STEPS';
  }

  found(cut: PathsCut | null, completeThrough: number): PathsFound {
    return { paths: this.paths, cut, completeThrough, examined: this.examined, unopened: this.unopened };
  }

  private listUnopened(ball: Ball): string[] {
    return ball.ring.filter((id) => !this.opened.has(id));
  }

  private *countCost(ball: Ball): Searching<number> {
    const ids = this.listUnopened(ball);
    const unknown = ids.filter((id) => !this.degrees.has(id));
    if (unknown.length > 0) {
      for (const [id, degree] of (yield { ask: 'DEGREES', ids: unknown }) as Degrees) this.degrees.set(id, degree);
    }
    return ids.reduce((sum, id) => sum + this.getDegree(id), 0);
  }

  private getDegree(id: string): number {
    return this.degrees.get(id) ?? 0;
  }

  /** As many of the ring as the limit allows, the smallest first; the rest is told. */
  private *affordable(ball: Ball): Steps<string[]> {
    const ids = yield* sortSteps(this.listUnopened(ball), (a, b) => this.getDegree(a) - this.getDegree(b) || (a < b ? -1 : 1));
    let read = this.examined;
    let fit = 0;
    while (fit < ids.length && read + this.getDegree(ids[fit]!) <= this.question.limits.examined) read += this.getDegree(ids[fit++]!);
    this.unopened = ids.slice(fit).map((id) => ({ id, degree: this.getDegree(id) }));
    return ids.slice(0, fit);
  }

  private *open(ask: AskLinks): Searching<void> {
    if (ask.ids.length === 0) return;
    for (const id of ask.ids) {
      this.opened.add(id);
      this.examined += this.getDegree(id);
    }
    for (const [a, b, link] of (yield ask) as LinkList) {
      addLink(this.links, a, b, link);
      yield undefined;
    }
  }
}
