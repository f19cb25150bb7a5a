/** Correlates of War: militarized disputes. */
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { COW_VOICE } from '../../projects';
import { midDisputes } from './mid-disputes';

export const cowMid: Format = {
  name: 'cow-mid',
  title: 'Militarized interstate disputes',
  publisher: 'Correlates of War Project',
  version: '5',
  licence: CITE,
  citation: 'Palmer, G., R. W. McManus, V. D’Orazio, and others. 2020. The MID5 Dataset, 2011-2014. Conflict Management and Peace Science.',
  url: 'https://correlatesofwar.org/data-sets/mids/',
  coverage: { tieTypes: ['Event'], actors: 'disputes of states', from: 1816, to: 2014 },
  source: {
    id: 'source:cow-mid',
    name: 'Correlates of War, Militarized Interstate Disputes, version 5',
    voice: COW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2020',
  },
  tables: [midDisputes('cow-mid', 'COW')],
};
