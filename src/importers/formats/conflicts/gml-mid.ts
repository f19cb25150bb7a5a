/** Gibler, Miller and Little: militarized disputes and who took part. */
import { dateInParts } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format, Table } from '../../format';
import { CITE } from '../../licences';
import { GML_VOICE } from '../../projects';
import { disputeId, midDisputes } from './mid-disputes';
import { emitParticipation } from './participation';

const participants: Table = {
  name: 'participants',
  columns: ['dispnum', 'ccode', 'styear', 'stmon', 'stday', 'endyear', 'endmon', 'endday', 'sidea', 'orig'],
  floor: 5_000,
  read: (emitter) => {
    const ordinals = new Ordinals();
    return {
      row: (row) => {
        const number = row.text('dispnum');
        const start = dateInParts(row, 'styear', 'stmon', 'stday');
        const end = dateInParts(row, 'endyear', 'endmon', 'endday');
        const side = row.oneOf('sidea', { '1': 'A', '0': 'B' });
        const originator = row.oneOf('orig', { '1': true, '0': false });
        const record = ordinals.assignKey(`${number} ${row.text('ccode')}`, [start, end, side].join(' '));
        const event = emitter.mention(disputeId('gml-mid', number), {
          name: `Militarized dispute ${number} (GML)`,
          kind: 'DISPUTE',
          date: start?.slice(0, 4) ?? null,
        });
        emitParticipation(emitter, {
          event,
          actor: ['cow', row.text('ccode'), 'ccode'],
          spell: { start, end, endStatus: 'ENDED' },
          record,
          attributes: { side, originator },
        });
      },
    };
  },
};

export const gmlMid: Format = {
  name: 'gml-mid',
  title: 'Militarized interstate disputes and their participants',
  publisher: 'Gibler, Miller and Little',
  version: '2.2.1',
  licence: CITE,
  citation:
    'Gibler, D. M., S. V. Miller, and E. K. Little. 2016. An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816-2001. Version 2.2.1.',
  url: 'http://svmiller.com/gml-mid-data/',
  coverage: { tieTypes: ['PARTICIPATED_IN'], actors: 'states', from: 1816, to: 2010, complete: ['PARTICIPATED_IN DISPUTE'] },
  source: {
    id: 'source:gml-mid',
    name: 'Gibler, Miller and Little, militarized interstate disputes, 2.2.1',
    voice: GML_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2021',
  },
  tables: [midDisputes('gml-mid', 'GML'), participants],
};
