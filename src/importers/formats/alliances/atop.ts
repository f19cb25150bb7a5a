/** Alliance Treaty Obligations and Provisions: pacts, their members, and who is allied with whom under each. */
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { ATOP_VOICE } from '../../projects';
import { atopAlliances } from './atop-alliances';
import { atopMembers } from './atop-members';

export const atop: Format = {
  name: 'atop',
  title: 'Alliance treaties, their obligations and members',
  publisher: 'Alliance Treaty Obligations and Provisions Project',
  version: '4.01',
  licence: CITE,
  citation:
    'Leeds, B. A., J. M. Ritter, S. M. Mitchell, and A. G. Long. 2002. Alliance Treaty Obligations and Provisions, 1815-1944. Version 4.01.',
  url: 'http://www.atopdata.org',
  coverage: { tieTypes: ['PARTY_TO', 'ALLIED_WITH', 'MEMBER_OF'], actors: 'states', from: 1815, to: 2016, complete: ['ALLIED_WITH'] },
  // The same source as in the seed, which has single facts of the same data set.
  source: {
    id: 'source:atop',
    name: 'Alliance Treaty Obligations and Provisions, version 4.01',
    voice: ATOP_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  tables: [atopAlliances, atopMembers],
};
