/** Correlates of War: wars between states and within states, by year. */
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { COW_VOICE } from '../../projects';
import { cowInterstateWars } from './cow-interstate-wars';
import { cowIntrastateWars } from './cow-intrastate-wars';

export const cowWars: Format = {
  name: 'cow-wars',
  title: 'Inter-state and intra-state wars',
  publisher: 'Correlates of War Project',
  version: 'v4.0 and v4.1',
  licence: CITE,
  citation: 'Sarkees, M. R., and F. W. Wayman. 2010. Resort to War: 1816-2007.',
  url: 'https://correlatesofwar.org/data-sets/cow-war/',
  coverage: {
    tieTypes: ['PARTICIPATED_IN'],
    actors: 'states, and armed groups in wars within states',
    from: 1818,
    to: 2007,
    complete: ['PARTICIPATED_IN WAR'],
  },
  source: {
    id: 'source:cow-wars',
    name: 'Correlates of War, inter-state and intra-state wars, version 4',
    voice: COW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2010',
  },
  tables: [cowInterstateWars, cowIntrastateWars],
};
