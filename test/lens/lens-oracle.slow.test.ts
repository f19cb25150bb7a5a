/** The lens against the oracle, a hundred thousand times: `npm run test:oracle`. */
import { describeLensOracle } from './ask-as-the-oracle';

describeLensOracle(100_000);
