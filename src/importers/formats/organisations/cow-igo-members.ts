/** Membership spells by year: full, associate, observer. */

import { Ordinals } from '../../emitter/ordinals';
import type { Table } from '../../format';
import { cowOrganisation } from './cow-igo-organisations';

const LAST_DAY = '2014-12-31';
const STATUSES = { full: 'FULL', associate: 'ASSOCIATE', observer: 'OBSERVER' } as const;

export const cowIgoMembers: Table = {
  name: 'members',
  columns: ['ccode', 'stateabb', 'ioname', 'status', 'start_year', 'end_year', 'start_is_five_year_rounded', 'end_is_right_censored'],
  floor: 15_000,
  read: (emitter) => {
    const ordinals = new Ordinals();
    return {
      row: (row) => {
        const ioname = row.text('ioname');
        const status = row.oneOf('status', STATUSES);
        const year = row.integer('start_year');
        // Before 1965 the data have one observation every five years: the membership began some time before the year given.
        const start = row.at('start_is_five_year_rounded') === '1' ? `${year}~` : String(year);
        const censored = row.at('end_is_right_censored') === '1';
        const end = censored ? LAST_DAY : String(row.integer('end_year'));
        const record = ordinals.assignKey(`${ioname} ${row.text('stateabb')}`, `${status} ${start} ${end}`);
        const given = { start, end, endStatus: censored ? ('CENSORED' as const) : ('ENDED' as const) };
        const held = emitter.holders('cow', row.text('ccode'), given, 'ccode');
        const { id, known } = cowOrganisation(emitter, ioname);
        if (known) emitter.actor(id);
        else emitter.mention(id, { name: ioname, kind: 'IGO', abbreviation: ioname, codes: [`cowioname:${ioname}`] });
        for (const { id: state, spell } of held) emitter.tie('MEMBER_OF', state, id, { ...spell, record, attributes: { status } });
      },
    };
  },
};
