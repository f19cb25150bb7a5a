/** Each network fault once. The long form is network-faults.slow.test.ts. */
import { describeNetworkFaults } from './describe-network-faults';

describeNetworkFaults({ rounds: 1, seed: 4 });
