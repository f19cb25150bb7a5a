/** The short form of the traversal oracle, for every run. */
import { casesPerSeed, listSeeds } from '../../support/seeds';
import { testTravels } from './traversal-oracle';

for (const seed of listSeeds('paths')) testTravels(casesPerSeed(500, 'paths'), seed);
