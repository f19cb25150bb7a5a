/** The long form of the traversal oracle. */
import { anySeed } from '../../support/seeds';
import { testTravels } from './traversal-oracle';

testTravels(25_000, anySeed());
