/** The lens against the oracle, as often as there is time for at every change. */
import { describeLensOracle } from './ask-as-the-oracle';

describeLensOracle(3_000);
