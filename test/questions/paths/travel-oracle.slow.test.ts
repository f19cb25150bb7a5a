/** The long form of the oracle of travels. */
import { testTravels } from './travel-oracle';

testTravels(25_000);
