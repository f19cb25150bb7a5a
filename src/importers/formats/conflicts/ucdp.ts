/** Uppsala Conflict Data Program: armed conflicts by year, with the days between which each episode was fought. */

import { SeenRows } from '../../emitter/seen-rows';
import type { Format } from '../../format';
import { CC_BY } from '../../licences';
import { UCDP_VOICE } from '../../projects';
import { UcdpEpisodes } from './ucdp-episodes';

const COLUMNS = [
  'conflict_id',
  'year',
  'gwno_a',
  'gwno_a_2nd',
  'gwno_b',
  'gwno_b_2nd',
  'incompatibility',
  'intensity_level',
  'type_of_conflict',
];
const DATES = ['start_date2', 'start_prec2', 'ep_end', 'ep_end_date'];

export const ucdp: Format = {
  name: 'ucdp',
  title: 'Armed conflicts since 1946',
  publisher: 'Uppsala Conflict Data Program and Peace Research Institute Oslo',
  version: '25.1',
  licence: CC_BY,
  citation:
    'Gleditsch, N. P., P. Wallensteen, M. Eriksson, M. Sollenberg, and H. Strand. 2002. Armed Conflict 1946-2001; UCDP/PRIO Armed Conflict Dataset version 25.1, CC BY 4.0.',
  url: 'https://ucdp.uu.se/downloads/',
  coverage: { tieTypes: ['PARTICIPATED_IN'], actors: 'states in armed conflicts', from: 1946, to: 2024, complete: ['PARTICIPATED_IN WAR'] },
  source: {
    id: 'source:ucdp-acd',
    name: 'UCDP/PRIO Armed Conflict Dataset, version 25.1',
    voice: UCDP_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2025',
  },
  tables: [
    {
      name: 'conflict-years',
      columns: [...COLUMNS, ...DATES],
      floor: 2_500,
      read: (emitter) => {
        const seen = new SeenRows();
        const episodes = new UcdpEpisodes(emitter);
        return {
          row: (row) => {
            const checked = episodes.check(row);
            seen.add(
              [...COLUMNS, ...DATES].map((column) => row.at(column)),
              row.place,
            );
            episodes.add(checked);
          },
          finish: () => episodes.finish(),
        };
      },
    },
  ],
};
