/** How many operations run at a time, on loopback too: small ones have a lane of their own, so that large ones never keep them waiting. */
import { Lane, type LaneLimits, type LaneState, type Release } from './lane';

/** What is to be admitted. */
export interface AdmissionRequest {
  /** Fairness is between clients. */
  readonly client: string;
  readonly writes: boolean;
  /** As `operationCost` counts. */
  readonly cost: number;
}

export interface AdmissionLimits {
  /** Up to this cost an operation is a small one. */
  readonly smallCost: number;
  /** So much cost has the weight of 1 among large ones. */
  readonly costPerWeight: number;
  /** The least weight of a large one. */
  readonly minWeight: number;
  readonly small: LaneLimits;
  readonly large: LaneLimits;
  readonly writing: LaneLimits;
}

const WAITING_LIMITS = { waiting: 256, waitingOfOne: 64, patienceMs: 15_000 };

/** Eight dossiers run at a time, or one operation as large as is accepted. */
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

  /** By lane. */
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
