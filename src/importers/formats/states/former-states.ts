/** Our own table of former states and their successors. */
import { formatDay } from '../../../model/day';
import { readEdtfDate } from '../../../model/edtf-date';
import type { Format } from '../../format';
import { CC0 } from '../../licences';
import { ENTENTE_VOICE } from '../../projects';

export const formerStates: Format = {
  name: 'former-states',
  title: 'States that are gone, and their successors',
  publisher: 'Entente',
  version: '1',
  licence: CC0,
  citation: 'Well-known dates of states that are gone, compiled for Entente',
  url: '',
  coverage: { tieTypes: ['State', 'SUCCEEDS'], actors: 'states that are gone', from: 1816, to: null },
  source: {
    id: 'source:former-states',
    name: 'States that are gone, and their successors',
    voice: ENTENTE_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  tables: [
    {
      name: 'states',
      columns: ['id', 'name', 'from', 'to', 'codes', 'successors'],
      floor: 25,
      read: (emitter) => ({
        row: (row) => {
          const id = row.text('id');
          const known = emitter.identity.actor(id) ?? row.reject('id', 'is not in the table of identities.');
          emitter.entity(id, known.properties);
          const start = formatDay(readEdtfDate(row.text('to')).latest + 1);
          for (const iso3 of row.at('successors').split(' ').filter(Boolean)) {
            const successor = emitter.actor(
              emitter.identity.actor(`state:${iso3}`)?.id ?? row.reject('successors', `"${iso3}" is not known.`),
            );
            emitter.tie('SUCCEEDS', successor, id, { start, endStatus: 'ONGOING' });
          }
        },
      }),
    },
  ],
};
