/** The evidence of the ties that a neighbourhood shows. Most was read when the ties were met; one statement reads the rest. */
import type { Lens } from '../../model/lens';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { flatMapSteps, groupSteps, inTurns, mapSteps, type Steps } from '../../turns';
import type { EdgeRow } from '../shared/cypher/edge-row';
import { edgesOfTies, notedEdgesOfTies, readNotedAssertion } from '../shared/cypher/edges-of-ties';
import type { NotedAssertion } from '../shared/evidence';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import type { NotedValue, TieRead, WholeValue } from './cypher';
import type { MetTie } from './grow-neighbourhood';

export class MetEvidence {
  private readonly read = new Map<string, TieRead>();

  constructor(
    private readonly run: Run,
    private readonly lens: Lens,
  ) {}

  /** Keeps the values of a tie that was read with its evidence. A tie between two opened entities is read twice, with the same values. */
  add(tie: TieRead): void {
    if (!this.read.has(tie.id)) this.read.set(tie.id, tie);
  }

  /** The assertions of these ties; all were added as WHOLE. */
  async listAssertions(ties: readonly MetTie[]): Promise<VisibleAssertion[]> {
    const [known, missing] = await this.split(ties);
    const edges = await inTurns(flatMapSteps(known, toEdges));
    const others = missing.size > 0 ? await this.run(edgesOfTies(missing, this.lens)) : [];
    return readAssertions([...edges, ...(others as unknown as EdgeRow[])], publishedDates(this.run, this.lens));
  }

  /** The same; all were added as NOTED. */
  async listNoted(ties: readonly MetTie[]): Promise<NotedAssertion[]> {
    const [known, missing] = await this.split(ties);
    const noted = await inTurns(flatMapSteps(known, toNoted));
    const others = missing.size > 0 ? await this.run(notedEdgesOfTies(missing, this.lens)) : [];
    return [...noted, ...others.map(readNotedAssertion)];
  }

  private split(ties: readonly MetTie[]) {
    return inTurns(splitKnown(ties, this.read));
  }
}

/** The ties that were read, and the ids of the others by type. */
function* splitKnown(ties: readonly MetTie[], read: ReadonlyMap<string, TieRead>): Steps<readonly [TieRead[], Map<string, string[]>]> {
  const known = yield* flatMapSteps<MetTie, TieRead>(ties, ({ id }) => [read.get(id) ?? []].flat());
  const missing = new Map<string, string[]>();
  const unread = ties.filter(({ id }) => !read.has(id));
  for (const [type, met] of yield* groupSteps(unread, (tie) => tie.type)) missing.set(type, yield* mapSteps(met, ({ id }) => id));
  return [known, missing];
}

function toEdges({ type, from, to, values }: TieRead): EdgeRow[] {
  return (values as readonly WholeValue[]).map(([outward, edge]) => ({
    type,
    subject: outward ? from : to,
    object: outward ? to : from,
    edge,
  }));
}

function toNoted({ id, values }: TieRead): NotedAssertion[] {
  return (values as readonly NotedValue[]).map(([sourceId, standing]) => ({ tieId: id, sourceId, standing }));
}
