/** The long form of the oracle of histories. */
import { anySeed } from '../../support/seeds';
import { askHistories } from './histories-oracle';

askHistories({ compare: 16_000, shared: 4_000, worlds: 250 }, anySeed());
