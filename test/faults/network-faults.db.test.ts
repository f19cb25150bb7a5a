/** Each network fault once. The long form is network-faults.slow.test.ts. */
import { whatNetworkFaultsDo } from './what-network-faults-do';

whatNetworkFaultsDo({ rounds: 1, seed: 4 });
