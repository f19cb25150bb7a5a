/** A short form of the oracle of travels, for every run. */
import { casesOfSeed, seedsOf } from '../../support/seeds';
import { testTravels } from './travel-oracle';

for (const seed of seedsOf('paths')) testTravels(casesOfSeed(500, 'paths'), seed);
