/** A short form of the oracle of travels, for every run. */
import { testTravels } from './travel-oracle';

testTravels(1_000);
