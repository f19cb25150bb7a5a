/** The lens against the oracle, fifteen hundred pairs at every change. */
import { casesOfSeed, seedsOf } from '../support/seeds';
import { describeLensOracle } from './ask-as-the-oracle';

for (const seed of seedsOf('lens')) describeLensOracle(casesOfSeed(1_500, 'lens'), seed);
