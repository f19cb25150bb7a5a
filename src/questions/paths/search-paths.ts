/**
 * Searches for paths between two entities. A ball grows around each, always the cheaper one, until the links read contain all paths of the
 * length wanted.
 * The search yields what it must read and opens no connection itself.
 */
import { pausing, type Steps, sortSteps } from '../../turns';
import { Ball } from '../shared/traversal/ball';
import type { HopRule } from '../shared/traversal/hop-rules';
import { addLink, type Link, type Links } from '../shared/traversal/link';
import { type StepsLeft, simplePaths, WaysBack } from './simple-paths';

/** What the search requests: the degrees of entities, or their links. */
export type Ask = { readonly ask: 'DEGREES'; readonly ids: readonly string[] } | AskLinks;

export interface AskLinks {
  readonly ask: 'LINKS';
  readonly ids: readonly string[];
  /** If set, only links to these entities are needed. */
  readonly among: readonly string[] | null;
  /** Whether the search may next request the degrees of the entities that the links lead to. */
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

/** How much a search may do before it returns what it has found. */
export interface SearchLimits {
  /** Ties read, counted before the lens is applied; a tie read from both ends counts twice. */
  readonly examined: number;
  /** Hops tried while listing paths. */
  readonly steps: number;
}

/**
 * Why a search stopped: FIRST: there are more paths than requested; EXAMINED: too many ties are around the ends; STEPS: too many
 * combinations.
 */
export type PathsCut = 'FIRST' | 'EXAMINED' | 'STEPS';

export interface PathsFound {
  /** Each path as its entities' ids; shorter ones first, those of one length in the order of the ids. */
  readonly paths: readonly (readonly string[])[];
  /** Why there may be more paths than these; null if these are all. */
  readonly cut: PathsCut | null;
  /** The number of hops up to which all paths are included. */
  readonly completeThrough: number;
  readonly examined: number;
  /** Entities whose ties were not read, with their number of ties: the hubs that the limit excluded. */
  readonly unopened: readonly { readonly id: string; readonly degree: number }[];
}

/**
 * Searches for the shortest simple paths. The caller answers each request until the search returns; a yield without a request is a pause.
 */
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

  /** Grows the cheaper ball by one hop; false if that would exceed the limit, and only the smaller entities were opened. */
  *widen(last: boolean): Searching<boolean> {
    const costs = [yield* this.countCost(this.near), yield* this.countCost(this.far)] as const;
    const [ball, other, cost] = costs[0] <= costs[1] ? [this.near, this.far, costs[0]] : [this.far, this.near, costs[1]];
    const complete = this.examined + cost <= this.question.limits.examined;
    const ids = complete ? this.listUnopened(ball) : yield* pausing(this.affordable(ball));
    // On the last hop only links to the other ball can complete a path. Naming that ball pays off while it is smaller.
    const among = last && other.hops.size < cost ? [...other.hops.keys()] : null;
    yield* this.open({ ask: 'LINKS', ids, among, on: complete && !last });
    if (complete) yield* pausing(ball.widen(this.links));
    return complete;
  }

  /** Lists the paths of one length, up to one more than wanted: the extra path proves that there are more. */
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

  /** The smallest entities of the ring that the limit allows; the others are added to `unopened`. */
  private *affordable(ball: Ball): Steps<string[]> {
    const ids = yield* sortSteps(this.listUnopened(ball), (a, b) => this.getDegree(a) - this.getDegree(b) || (a < b ? -1 : 1));
    let read = this.examined;
    let fit = 0;
    for (const id of ids) {
      const degree = this.getDegree(id);
      if (read + degree > this.question.limits.examined) break;
      read += degree;
      fit++;
    }
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
