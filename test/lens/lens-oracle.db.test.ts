/** The lens against the oracle: fifteen hundred pairs at every change. */
import { casesPerSeed, listSeeds } from '../support/seeds';
import { describeLensOracle } from './ask-as-the-oracle';

for (const seed of listSeeds('lens')) describeLensOracle(casesPerSeed(1_500, 'lens'), seed);
