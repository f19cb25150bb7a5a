/** What it would cost to open entities, as statements that read something else bring it along: few need be asked for by themselves. */
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
    readonly traversal: Traversal,
    private readonly clusters: EntityClusters,
  ) {}

  /** Takes the degrees out of rows that have `met`. */
  *learn(rows: readonly Row[]): Steps<void> {
    for (const [id, degree] of readMetDegrees(rows)) {
      this.known.set(id, degree);
      yield;
    }
  }

  /** The degrees of things, each the sum of its ids'. No statement where all are known, else one. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const unknown = this.clusters.expandIds(ids).filter((id) => !this.known.has(id));
    if (unknown.length > 0)
      for (const [id, degree] of readDegrees(await this.run(degrees(unknown, this.traversal)))) this.known.set(id, degree);
    return new Map(ids.map((id) => [id, this.clusters.entriesOf(id).reduce((sum, entry) => sum + (this.known.get(entry) ?? 0), 0)]));
  }
}
