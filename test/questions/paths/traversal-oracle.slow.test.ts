/** The long form of the oracle of travels. */
import { anySeed } from '../../support/seeds';
import { testTravels } from './traversal-oracle';

testTravels(25_000, anySeed());
