/** What the resolver of a question has at hand: what it needs of an operation and nothing else, so that a question can be read by itself. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Lens } from '../../model/lens';
import type { Recording } from '../../model/recording';
import type { Standing } from '../../model/standing';
import type { EntityCluster } from '../../questions/shared/equivalence/entity-clusters';
import type { Run } from '../../questions/shared/published-dates';
import type { Steps } from '../../turns';

/** What of every edge that is answered the receipt needs. */
export interface EvidenceEdge {
  readonly sourceId: string;
  readonly tieId: string;
  readonly standing: string;
}

/** Notes on the answer, which end up in its receipt. */
export interface ReceiptNotes {
  /** An edge is part of the answer. */
  addEvidence(edge: EvidenceEdge): void;
  /** A list of the answer was cut; `place` is its path without positions, such as "states.edges.node.membershipsConnection". */
  truncated(place: string): void;
  /** The value at `place` (as above) depends on later recordings too: asked again at the lens's recording, it may differ. */
  mayChange(place: string): void;
  /** The answer takes several ids for one thing, because a source says so. */
  addCluster(cluster: EntityCluster): void;
}

export interface QuestionContext {
  /** The one lens of the operation. */
  readonly lens: Lens;
  readonly receipt: ReceiptNotes;
  /**
   * Runs a question's statement, reading; it ends with the operation, or where `budget` (or the one of every statement) refuses a row. Few of one operation
   * run at a time.
   */
  readonly run: Run;
  /** Makes a list of the answer; the lists of one operation take turns. */
  readonly lists: { inTurns<Result>(steps: Steps<Result>): Promise<Result> };
  /** Opens an entity for the fields that are selected below it; null if it is not recorded and `lookUp` asks for that to be found out. */
  readonly entities: { open(id: string, info: GraphQLResolveInfo, lookUp?: boolean): Promise<object | null> };
  /** How claims stand under a lens; null where it shows no position on the claim. */
  readonly claims: { standing(claim: string, lens: Lens): Promise<Standing | null> };
  /** The recording of that number; null if there is none. */
  readonly recordings: { load(seq: number): Promise<Recording | null> };
}
