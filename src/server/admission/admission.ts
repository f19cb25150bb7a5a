/** Limits how many operations run at a time, on loopback too. Small operations have their own lane, so that large ones never delay them. */
import { Lane, type LaneLimits, type LaneState, type Release } from './lane';

/** An operation that is to be admitted. */
export interface AdmissionRequest {
  /** The client; operations are admitted fairly between clients. */
  readonly client: string;
  readonly writes: boolean;
  /** The cost as `operationCost` counts it. */
  readonly cost: number;
}

export interface AdmissionLimits {
  /** Maximum cost of a small operation. */
  readonly smallCost: number;
  /** The cost that has a weight of 1 in the lane of large operations. */
  readonly costPerWeight: number;
  /** The minimum weight of a large operation. */
  readonly minWeight: number;
  readonly small: LaneLimits;
  readonly large: LaneLimits;
  readonly writing: LaneLimits;
}

const WAITING_LIMITS = { waiting: 256, waitingOfOne: 64, patienceMs: 15_000 };

/** Eight dossiers run at a time, or one operation of the maximum size. */
export const ADMISSION_LIMITS: AdmissionLimits = {
  smallCost: 2_000,
  costPerWeight: 62_500,
  minWeight: 1,
  small: { capacity: 12, ...WAITING_LIMITS },
  large: { capacity: 8, ...WAITING_LIMITS },
  writing: { capacity: 4, ...WAITING_LIMITS },
};

export class Admission {
  private readonly lanes: Readonly<Record<'small' | 'large' | 'writing', Lane>>;

  constructor(private readonly limits: AdmissionLimits = ADMISSION_LIMITS) {
    this.lanes = {
      small: new Lane('small operations', limits.small),
      large: new Lane('large operations', limits.large),
      writing: new Lane('mutations', limits.writing),
    };
  }

  /** The state of each lane, by name. */
  get state(): Readonly<Record<string, LaneState>> {
    return Object.fromEntries(Object.entries(this.lanes).map(([name, lane]) => [name, lane.state]));
  }

  /** Waits for a place. @throws as `Lane.enter` */
  enter({ client, writes, cost }: AdmissionRequest, signal: AbortSignal): Promise<Release> {
    const { smallCost, costPerWeight, minWeight } = this.limits;
    if (writes) return this.lanes.writing.enter(client, 1, signal);
    if (cost <= smallCost) return this.lanes.small.enter(client, 1, signal);
    return this.lanes.large.enter(client, Math.max(minWeight, cost / costPerWeight), signal);
  }
}
