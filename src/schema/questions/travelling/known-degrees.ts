/** What it would cost to open entities, as statements that read something else bring it along: few need be asked for by themselves. */
import type { Row } from '../../../database/cypher-query';
import type { SameThings } from '../../../model/judged-same/same-things';
import type { Travel } from '../../../model/paths/travel';
import { degrees, readDegrees } from '../../../queries/paths/degrees';
import { readMetDegrees } from '../../../queries/paths/travelled-edges';
import type { Steps } from '../../../turns';
import type { Run } from './published-dates';

export class KnownDegrees {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly run: Run,
    readonly travel: Travel,
    private readonly same: SameThings,
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
    const unknown = this.same.allOf(ids).filter((id) => !this.known.has(id));
    if (unknown.length > 0)
      for (const [id, degree] of readDegrees(await this.run(degrees(unknown, this.travel)))) this.known.set(id, degree);
    return new Map(ids.map((id) => [id, this.same.entriesOf(id).reduce((sum, entry) => sum + (this.known.get(entry) ?? 0), 0)]));
  }
}
