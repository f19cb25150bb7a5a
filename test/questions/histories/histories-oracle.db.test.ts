/** A short form of the oracle of histories, for every run. */
import { casesOfSeed, seedsOf } from '../../support/seeds';
import { askHistories } from './histories-oracle';

const share = (cases: number) => casesOfSeed(cases, 'histories');
for (const seed of seedsOf('histories')) askHistories({ compare: share(150), shared: share(350), worlds: share(16) }, seed);
