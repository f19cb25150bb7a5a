/** Our own judgements that several entries of the reference data are the same treaty or person. */
import { JUDGEMENTS } from '../../domain/tie-types';
import type { Format } from '../format';
import { CC0 } from '../licences';
import { ENTENTE_VOICE } from '../projects';

export const sameEntries: Format = {
  name: 'same-entries',
  title: 'Entries of the reference data that are the same treaty or person',
  publisher: 'Entente',
  version: '1',
  licence: CC0,
  citation: 'Judgements by title, date and treatyID of manytreaties, and by name and office, compiled for Entente',
  url: '',
  coverage: { tieTypes: ['SAME_AS'], actors: 'treaties and persons of the reference data', from: 1820, to: null },
  source: {
    id: 'source:same-entries',
    name: 'Entries of the reference data that are the same treaty or person',
    voice: ENTENTE_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  ofOthers: true,
  tables: [
    {
      name: 'judgements',
      columns: ['a', 'b', 'judgement', 'why'],
      floor: 1_500,
      read: (emitter) => ({
        row: (row) => {
          const judgement = row.text('judgement');
          if (!(JUDGEMENTS as readonly string[]).includes(judgement))
            row.reject('judgement', `"${judgement}" is not known. Accepted: ${JUDGEMENTS.join(', ')}.`);
          emitter.tie('SAME_AS', row.text('a'), row.text('b'), {
            start: '..',
            endStatus: 'ONGOING',
            attributes: { judgement, why: row.text('why') },
          });
        },
      }),
    },
  ],
};
