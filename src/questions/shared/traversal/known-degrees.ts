/**
 * Keeps the degrees of entities, the cost to open them. Most degrees come with statements that read something else, so few need a statement
 * of their own.
 */
import type { Row } from '../../../database/cypher-query';
import type { Steps } from '../../../turns';
import type { EntityClusters } from '../equivalence/entity-clusters';
import type { Run } from '../published-dates';
import { degrees, readDegrees } from './cypher/degrees';
import { readMetDegrees } from './cypher/traversed-edges';
import type { Traversal } from './traversal';

export class KnownDegrees {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly run: Run,
    private readonly traversal: Traversal,
    private readonly clusters: EntityClusters,
  ) {}

  /** Stores the degrees in rows that have `met`. */
  *learn(rows: readonly Row[]): Steps<void> {
    for (const [id, degree] of readMetDegrees(rows)) {
      this.known.set(id, degree);
      yield;
    }
  }

  /** The degree of each entity, summed over its ids. No statement if all are known, else one. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const unknown = this.clusters.expandIds(ids).filter((id) => !this.known.has(id));
    if (unknown.length > 0)
      for (const [id, degree] of readDegrees(await this.run(degrees(unknown, this.traversal)))) this.known.set(id, degree);
    return new Map(ids.map((id) => [id, this.clusters.listEntries(id).reduce((sum, entry) => sum + (this.known.get(entry) ?? 0), 0)]));
  }
}
