/** The lens against the oracle: ten thousand pairs at every change. */
import { casesPerSeed, listSeeds } from '../support/seeds';
import { describeLensOracle } from './ask-as-the-oracle';

for (const seed of listSeeds('lens')) describeLensOracle(casesPerSeed(10_000, 'lens'), seed);
