/** Correlates of War: intergovernmental organisations, and their members by year. */
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { COW_VOICE } from '../../projects';
import { cowIgoMembers } from './cow-igo-members';
import { cowIgoOrganisations } from './cow-igo-organisations';

export const cowIgo: Format = {
  name: 'cow-igo',
  title: 'Intergovernmental organisations and their members',
  publisher: 'Correlates of War Project',
  version: '3.0',
  licence: CITE,
  citation:
    'Pevehouse, J. C. W., T. Nordstrom, R. W. McManus, and A. S. Jamison. 2020. Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets.',
  url: 'https://correlatesofwar.org/data-sets/igos/',
  coverage: { tieTypes: ['MEMBER_OF'], actors: 'states in intergovernmental organisations', from: 1816, to: 2014, complete: ['MEMBER_OF'] },
  // The same source as in the seed, which has single facts of the same data set.
  source: {
    id: 'source:cow-igo',
    name: 'Correlates of War, Intergovernmental Organizations, version 3',
    voice: COW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  tables: [cowIgoOrganisations, cowIgoMembers],
};
