/** A short form of the oracle of histories, for every run. */
import { casesPerSeed, listSeeds } from '../../support/seeds';
import { askHistories } from './histories-oracle';

const share = (cases: number) => casesPerSeed(cases, 'histories');
for (const seed of listSeeds('histories')) askHistories({ compare: share(150), shared: share(350), worlds: share(16) }, seed);
