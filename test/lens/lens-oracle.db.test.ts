/** The lens against the oracle, three thousand pairs at every change. */
import { casesOfSeed, seedsOf } from '../support/seeds';
import { describeLensOracle } from './ask-as-the-oracle';

for (const seed of seedsOf('lens')) describeLensOracle(casesOfSeed(3_000, 'lens'), seed);
