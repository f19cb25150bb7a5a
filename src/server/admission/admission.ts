/** How many operations run at a time, on loopback too: small ones have a lane of their own, so that large ones never keep them waiting. */
import { Lane, type LaneLimits, type LaneState, type Leave } from './lane';

/** What is to be admitted. */
export interface Admitted {
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
  readonly costOfOne: number;
  /** The least weight of a large one. */
  readonly leastWeight: number;
  readonly small: LaneLimits;
  readonly large: LaneLimits;
  readonly writing: LaneLimits;
}

const WAITING = { waiting: 256, waitingOfOne: 64, patienceMs: 15_000 };

/** Eight dossiers run at a time, or one operation as large as is accepted. */
export const ADMISSION: AdmissionLimits = {
  smallCost: 2_000,
  costOfOne: 62_500,
  leastWeight: 1,
  small: { capacity: 12, ...WAITING },
  large: { capacity: 8, ...WAITING },
  writing: { capacity: 4, ...WAITING },
};

export class Admission {
  private readonly lanes: Readonly<Record<'small' | 'large' | 'writing', Lane>>;

  constructor(private readonly limits: AdmissionLimits = ADMISSION) {
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
  enter({ client, writes, cost }: Admitted, signal: AbortSignal): Promise<Leave> {
    const { smallCost, costOfOne, leastWeight } = this.limits;
    if (writes) return this.lanes.writing.enter(client, 1, signal);
    if (cost <= smallCost) return this.lanes.small.enter(client, 1, signal);
    return this.lanes.large.enter(client, Math.max(leastWeight, cost / costOfOne), signal);
  }
}
