/** United Nations Treaty Collection: treaties deposited with the Secretary-General, and each dated step of each participant. */
import type { Format } from '../../format';
import { NONE } from '../../licences';
import { UNTC_VOICE } from '../../projects';
import { untcActions } from './untc-actions';
import { untcIndex } from './untc-index';

export const untc: Format = {
  name: 'untc',
  title: 'Treaties deposited with the United Nations, and steps on them',
  publisher: 'United Nations; untreaties',
  version: '2015-03',
  licence: NONE,
  citation: 'United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General, as read in March 2015',
  url: 'https://treaties.un.org',
  coverage: { tieTypes: ['ACTION_ON', 'TAKEN_BY', 'PARTY_TO'], actors: 'states and organisations', from: 1945, to: 2015 },
  source: {
    id: 'source:untc',
    name: 'United Nations Treaty Collection, as read in March 2015',
    voice: UNTC_VOICE,
    reliability: 'A',
    credibility: 2,
    published: '2015-03',
  },
  tables: [untcIndex, untcActions],
};
