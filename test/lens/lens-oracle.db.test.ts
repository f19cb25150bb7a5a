/** The lens against the oracle, three thousand pairs at every change. */
import { describeLensOracle } from './ask-as-the-oracle';

describeLensOracle(3_000);
