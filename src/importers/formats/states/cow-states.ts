/** Correlates of War: membership of the interstate system, and the major powers. */

import { COW_STATE_SYSTEM } from '../../../domain/state-systems';
import { dateInParts } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format, Table } from '../../format';
import { CITE } from '../../licences';
import { COW_VOICE } from '../../projects';
import { emitSystemSpell } from './system-membership';

const LAST_DAY = '2016-12-31';
const SYSTEM = COW_STATE_SYSTEM;
const MAJORS = 'organisation:cow-major-powers';

export const cowStates: Format = {
  name: 'cow-states',
  title: 'State system membership and major powers',
  publisher: 'Correlates of War Project',
  version: 'v2016',
  licence: CITE,
  citation: 'Correlates of War Project. 2017. State System Membership List, v2016.',
  url: 'https://correlatesofwar.org/data-sets/state-system-membership/',
  coverage: { tieTypes: ['MEMBER_OF'], actors: 'states', from: 1816, to: 2016 },
  source: {
    id: 'source:cow-states',
    name: 'Correlates of War, State System Membership, v2016',
    voice: COW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2017',
  },
  tables: [
    table('states', ['stateabb', 'ccode', 'statenme'], 200, SYSTEM, 'Interstate system as coded by Correlates of War'),
    table('majors', ['ccode', 'version'], 10, MAJORS, 'Major powers as coded by Correlates of War'),
  ],
};

function table(name: string, columns: readonly string[], floor: number, system: string, title: string): Table {
  return {
    name,
    columns: [...columns, 'styear', 'stmonth', 'stday', 'endyear', 'endmonth', 'endday'],
    floor,
    read: (emitter) => {
      const ordinals = new Ordinals();
      return {
        row: (row) => {
          const code = row.text('ccode');
          const start = dateInParts(row, 'styear', 'stmonth', 'stday');
          const end = dateInParts(row, 'endyear', 'endmonth', 'endday');
          const record = ordinals.assignKey(code, `${start} ${end}`);
          emitter.mention(system, { name: title, kind: 'OTHER' });
          emitSystemSpell(emitter, system, { scheme: 'cow', code, start, end, record, censored: end === LAST_DAY }, 'ccode');
        },
      };
    },
  };
}
