/** A short form of the oracle of histories, for every run. */
import { askHistories } from './histories-oracle';

askHistories({ compare: 300, shared: 300, worlds: 30 });
