/** Gleditsch and Ward: independent states, with microstates. */
import { GW_STATE_SYSTEM } from '../../../domain/state-systems';
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { GW_VOICE } from '../../projects';
import { emitSystemSpell } from './system-membership';

const LAST_DAY = '2020-12-31';
const SYSTEM = GW_STATE_SYSTEM;

export const gwStates: Format = {
  name: 'gw-states',
  title: 'Independent states since 1816',
  publisher: 'Gleditsch and Ward',
  version: 'to 2020',
  licence: CITE,
  citation: 'Gleditsch, K. S., and M. D. Ward. 1999. Interstate System Membership: A Revised List of the Independent States since 1816.',
  url: 'http://ksgleditsch.com/data-4.html',
  coverage: { tieTypes: ['MEMBER_OF'], actors: 'states with microstates', from: 1816, to: 2020 },
  source: {
    id: 'source:gw-states',
    name: 'Gleditsch and Ward, independent states',
    voice: GW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2020',
  },
  tables: [
    {
      name: 'states',
      columns: ['gwcode', 'gw_name', 'microstate', 'start', 'end'],
      floor: 200,
      read: (emitter) => {
        const ordinals = new Ordinals();
        return {
          row: (row) => {
            const code = row.text('gwcode');
            const start = dateAt(row, 'start');
            const end = dateAt(row, 'end');
            const record = ordinals.assignKey(code, `${start} ${end}`);
            emitter.mention(SYSTEM, { name: 'Independent states as listed by Gleditsch and Ward', kind: 'OTHER' });
            emitSystemSpell(emitter, SYSTEM, { scheme: 'gw', code, start, end, record, censored: end === LAST_DAY }, 'gwcode');
          },
        };
      },
    },
  ],
};
