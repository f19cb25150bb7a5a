/** The lens against the oracle: a hundred thousand pairs in rounds of new worlds. `npm run test:oracle` */
import { anySeed } from '../support/seeds';
import { describeLensOracle } from './ask-as-the-oracle';

describeLensOracle(100_000, anySeed());
