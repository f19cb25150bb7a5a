/** A short form of the oracle of histories, for every run. */
import { askHistories } from './histories-oracle';

askHistories({ compare: 300, shared: 700, worlds: 30 });
