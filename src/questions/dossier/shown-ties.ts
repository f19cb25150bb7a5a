/** What an answer shows of the ties in a dossier: the properties to read of each kind of tie. */
import type { Lens } from '../../model/lens';
import type { ShownProperties } from '../shared/cypher/edge-properties';

export interface ShownTies {
  /** Of the ties of the two. */
  readonly ties: ShownProperties;
  /** Of participation in meetings and other events. */
  readonly participations: ShownProperties;
  /** Of the tenures of participants. */
  readonly tenures: ShownProperties;
  /** Whether the offices of participants are shown, with the states and organisations that they are in. */
  readonly offices: boolean;
  /** Of the ties to treaties. */
  readonly parties: ShownProperties;
  /** Of memberships. */
  readonly memberships: ShownProperties;
  /** Of the ties from statements to claims. */
  readonly positions: ShownProperties;
}

export const ALL_TIES: ShownTies = {
  ties: 'ALL',
  participations: 'ALL',
  tenures: 'ALL',
  offices: true,
  parties: 'ALL',
  memberships: 'ALL',
  positions: 'ALL',
};

/** What the statement of a part is built from: `sections` are the names of those requested. */
export interface PartRequest {
  readonly lens: Lens;
  readonly sections: ReadonlySet<string>;
  readonly shown: ShownTies;
}
