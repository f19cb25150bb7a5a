/** What the resolver of a question can use: only the parts of an operation that it needs, so that a question can be read by itself. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Lens } from '../../model/lens';
import type { Recording } from '../../model/recording';
import type { Standing } from '../../model/standing';
import type { EntityCluster } from '../../questions/shared/equivalence/entity-clusters';
import type { Run } from '../../questions/shared/published-dates';
import type { Steps } from '../../turns';

/** The properties of every edge in the answer that the receipt needs. */
export interface EvidenceEdge {
  readonly sourceId: string;
  readonly tieId: string;
  readonly standing: string;
}

/** Notes on the answer that are shown in its receipt. */
export interface ReceiptNotes {
  /** Records that an edge is part of the answer. */
  addEvidence(edge: EvidenceEdge): void;
  /**
   * Records that a list of the answer was cut. `place` is its path without positions, such as "states.edges.node.membershipsConnection".
   */
  truncated(place: string): void;
  /**
   * Records that the value at `place` (as above) also depends on later recordings: requested again at the lens's recording, it may differ.
   */
  mayChange(place: string): void;
  /** Records that the answer counts several ids as one entity, because a source says so. */
  addCluster(cluster: EntityCluster): void;
}

export interface QuestionContext {
  /** The lens of the operation. */
  readonly lens: Lens;
  readonly receipt: ReceiptNotes;
  /**
   * Runs a read statement of a question. It ends with the operation, or when `budget` (or the general budget of statements) refuses a row.
   * Only a few statements of one operation run at a time.
   */
  readonly run: Run;
  /** Builds a list of the answer; the lists of one operation take turns. */
  readonly lists: { inTurns<Result>(steps: Steps<Result>): Promise<Result> };
  /** Opens an entity for the fields that are selected below it. With `lookUp`, the result is null if the entity is not recorded. */
  readonly entities: { open(id: string, info: GraphQLResolveInfo, lookUp?: boolean): Promise<object | null> };
  /** The standing of a claim under a lens; null if the lens shows no position on it. */
  readonly claims: { standing(claim: string, lens: Lens): Promise<Standing | null> };
  /** The recording with this number; null if there is none. */
  readonly recordings: { load(seq: number): Promise<Recording | null> };
}
