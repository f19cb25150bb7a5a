/** Each network fault twenty times, at moments that a seed chooses. ROUNDS and SEED set other values. */
import { reportProgress } from '../support/report-progress';
import { describeNetworkFaults } from './describe-network-faults';
import { NETWORK_FAULTS } from './faulty-network';

const ROUNDS = Number(process.env['ROUNDS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 1);

describeNetworkFaults({
  rounds: ROUNDS,
  seed: SEED,
  onRound: (done) => reportProgress(`network faults: ${done} of ${ROUNDS * NETWORK_FAULTS.length} rounds passed`),
});
