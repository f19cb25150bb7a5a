/** Each network fault twenty times, at moments that a seed chooses. ROUNDS and SEED choose otherwise. */
import { tell } from '../support/tell';
import { NETWORK_FAULTS } from './faulty-network';
import { whatNetworkFaultsDo } from './what-network-faults-do';

const ROUNDS = Number(process.env['ROUNDS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 1);

whatNetworkFaultsDo({
  rounds: ROUNDS,
  seed: SEED,
  onRound: (done) => tell(`network faults: ${done} of ${ROUNDS * NETWORK_FAULTS.length} rounds passed`),
});
