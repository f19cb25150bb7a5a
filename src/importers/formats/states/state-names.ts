/** Our own table of earlier names of states. */
import { dateAt } from '../../dates/date-at';
import type { Format } from '../../format';
import { CC0 } from '../../licences';
import { ENTENTE_VOICE } from '../../projects';

const SOURCE = 'source:state-names';

export const stateNames: Format = {
  name: 'state-names',
  title: 'Former names of states',
  publisher: 'Entente',
  version: '1',
  licence: CC0,
  citation: 'Well-known former names of states and the days on which they changed, compiled for Entente',
  url: '',
  coverage: { tieTypes: ['DESCRIBED_BY'], actors: 'states that have changed their names', from: 1816, to: null },
  source: {
    id: SOURCE,
    name: 'Former names of states',
    voice: ENTENTE_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  tables: [
    {
      name: 'names',
      columns: ['id', 'name', 'start', 'end'],
      floor: 30,
      read: (emitter) => ({
        row: (row) => {
          const id = row.text('id');
          const state = emitter.identity.actor(id) ?? row.reject('id', 'is not in the table of identities.');
          const name = row.text('name');
          emitter.tie('DESCRIBED_BY', emitter.actor(state.id), SOURCE, {
            start: dateAt(row, 'start'),
            end: dateAt(row, 'end'),
            record: `${id} ${name}`,
            attributes: { name },
          });
        },
      }),
    },
  ],
};
