/** Entries of the catalogue that are judged to be the same thing, as a lens shows the judgements and its policy leaves them. */
import { QueryRefused } from '../../../errors';
import type { ResolvedTie } from '../../../model/resolved-tie';
import type { VisibleAssertion } from '../../../model/visible-assertion';

/** So many entries can be one thing; more are a mistake, or a chain of judgements that nobody meant. */
export const MAX_ENTRIES = 50;

/** One thing under several ids: `entries` begin with the id that it was asked by, the others are sorted. */
export interface EntityCluster {
  readonly id: string;
  readonly entries: readonly string[];
  /** The judgements that join them. */
  readonly judgements: readonly VisibleAssertion[];
}

/** Who is whom among the ids of a question. An id that nothing is judged of is a thing by itself. */
export class EntityClusters {
  private readonly byEntry: ReadonlyMap<string, EntityCluster>;

  constructor(readonly all: readonly EntityCluster[]) {
    this.byEntry = new Map(all.flatMap((cluster) => cluster.entries.map((entry) => [entry, cluster] as const)));
  }

  /** The id that the thing was asked by. */
  canonicalId(id: string): string {
    return this.byEntry.get(id)?.id ?? id;
  }

  /** The thing with its other ids, or null if it has none. */
  findCluster(id: string): EntityCluster | null {
    return this.byEntry.get(id) ?? null;
  }

  /** Every id of the thing, the one that it was asked by first. */
  entriesOf(id: string): readonly string[] {
    return this.byEntry.get(id)?.entries ?? [id];
  }

  /** Every id of all these things, each once. */
  expandIds(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.entriesOf(id)))];
  }

  /** Each of these things once, by the id that it was asked by first. */
  distinct(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.canonicalId(id)))];
  }
}

/** Nothing is judged to be the same. */
export const NO_EQUIVALENCES = new EntityClusters([]);

/**
 * The things that the ids named are: an id and all that SAME judgements lead to from it, step by step. `ties` are SAME_AS ties, resolved.
 * @throws QueryRefused where one thing would have more entries than are believed.
 */
export function clusterEntities(named: readonly string[], ties: readonly ResolvedTie[]): EntityClusters {
  const joining = ties.map((tie) => ({ tie, judgements: readJudgements(tie) })).filter(({ judgements }) => judgements.length > 0);
  const neighbours = new Map<string, string[]>();
  for (const { tie } of joining) {
    for (const [one, other] of [
      [tie.subject, tie.object],
      [tie.object, tie.subject],
    ] as const)
      neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  }
  const taken = new Set<string>();
  const clusters: EntityCluster[] = [];
  for (const id of named) {
    if (taken.has(id) || !neighbours.has(id)) continue;
    const entries = reachedFrom(id, neighbours);
    for (const entry of entries) taken.add(entry);
    const judgements = joining.filter(({ tie }) => entries.has(tie.subject)).flatMap((one) => one.judgements);
    clusters.push({ id, entries: [id, ...[...entries].filter((entry) => entry !== id).sort()], judgements });
  }
  return new EntityClusters(clusters);
}

/** What the policy leaves of a tie may hold several judgements: one that says SAME is enough, as any version of a story is shown. */
function readJudgements({ spells }: ResolvedTie): VisibleAssertion[] {
  return spells.flatMap(({ assertions }) => assertions).filter(({ properties }) => properties['judgement'] === 'SAME');
}

function reachedFrom(id: string, neighbours: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([id]);
  // What is added while it is walked is walked as well.
  for (const one of reached) for (const next of neighbours.get(one) ?? []) reached.add(next);
  if (reached.size > MAX_ENTRIES) throw tooMany(id);
  return reached;
}

/** The refusal where an id leads to too many. */
export function tooMany(id: string): QueryRefused {
  return new QueryRefused(
    `"${id}" is judged to be the same as more than ${MAX_ENTRIES - 1} others. Accepted: at most ${MAX_ENTRIES} ids of one thing; correct or retract a judgement, or ask through a lens that does not hear it.`,
  );
}
