/** Entries of the catalogue that are judged to be the same entity, by the judgements that the lens shows and its policy keeps. */
import { QueryRefused } from '../../../errors';
import type { ResolvedTie } from '../../../model/resolved-tie';
import type { VisibleAssertion } from '../../../model/visible-assertion';

/** The most entries that can be one entity. More are a mistake, or a chain of judgements that was not intended. */
export const MAX_ENTRIES = 50;

/** One entity under several ids: `entries` begin with the id that was asked for, the others are sorted. */
export interface EntityCluster {
  readonly id: string;
  readonly entries: readonly string[];
  /** The judgements that join them. */
  readonly judgements: readonly VisibleAssertion[];
}

/** Which ids of a question are the same entity. An id without judgements is an entity by itself. */
export class EntityClusters {
  private readonly byEntry: ReadonlyMap<string, EntityCluster>;

  constructor(readonly all: readonly EntityCluster[]) {
    this.byEntry = new Map(all.flatMap((cluster) => cluster.entries.map((entry) => [entry, cluster] as const)));
  }

  /** The id under which the entity was asked for. */
  canonicalId(id: string): string {
    return this.byEntry.get(id)?.id ?? id;
  }

  /** The entity with its other ids, or null if it has none. */
  findCluster(id: string): EntityCluster | null {
    return this.byEntry.get(id) ?? null;
  }

  /** The entities among these that have other ids, each once. */
  findClusters(ids: readonly string[]): EntityCluster[] {
    return [...new Set(ids.flatMap((id) => this.findCluster(id) ?? []))];
  }

  /** Every id of the entity, the one that was asked for first. */
  listEntries(id: string): readonly string[] {
    return this.byEntry.get(id)?.entries ?? [id];
  }

  /** Every id of all these entities, each once. */
  expandIds(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => this.listEntries(id)))];
  }

  /** With the clusters of other ids. An entity that is in both keeps the id under which it was asked for here. */
  with(others: EntityClusters): EntityClusters {
    if (others.all.length === 0) return this;
    return new EntityClusters([...this.all, ...others.all.filter(({ id }) => this.findCluster(id) === null)]);
  }

  /** Each of these entities once, by the first id under which it was asked for. */
  distinct(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.canonicalId(id)))];
  }
}

/** The clusters when no ids are judged to be the same. */
export const NO_EQUIVALENCES = new EntityClusters([]);

/**
 * The clusters of the ids named: each id with all ids that SAME judgements lead to, step by step. `ties` are SAME_AS ties, resolved.
 * @throws QueryRefused if one entity would have more than MAX_ENTRIES entries.
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

/** The policy may leave several judgements of a tie. One that says SAME is enough, just as every version that is left of a tie is shown. */
function readJudgements({ spells }: ResolvedTie): VisibleAssertion[] {
  return spells.flatMap(({ assertions }) => assertions).filter(({ properties }) => properties['judgement'] === 'SAME');
}

function reachedFrom(id: string, neighbours: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([id]);
  // Ids that are added to the set during this loop are visited too.
  for (const one of reached) for (const next of neighbours.get(one) ?? []) reached.add(next);
  if (reached.size > MAX_ENTRIES) throw tooMany(id);
  return reached;
}

/** The error for an id that leads to too many others. */
export function tooMany(id: string): QueryRefused {
  return new QueryRefused(
    `"${id}" is judged to be the same as more than ${MAX_ENTRIES - 1} others. Accepted: at most ${MAX_ENTRIES} ids of one thing; correct or retract a judgement, or ask through a lens that does not hear it.`,
  );
}
