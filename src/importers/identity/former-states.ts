/** Former states: our own table of well-known facts, with the days on which they existed and the codes that they held during that time. */
import { formerYears } from '../../model/code-years';
import { EARLIEST_DAY } from '../../model/day';
import { readEdtfDate } from '../../model/edtf-date';
import { nameKey } from './name-key';
import type { KnownActor } from './present-states';
import { referenceRows } from './reference-rows';

/** The table's rows as states. */
export function formerStates(): KnownActor[] {
  return referenceRows('entente/former-states.csv').map((row) => {
    const { id = '', name = '', from = '', to = '' } = row;
    const codes = (row['codes'] ?? '').split(' ').filter((code) => code !== '');
    const own = codes.filter((code) => !code.startsWith('many:'));
    const iso3 = codes.find((code) => code.startsWith('iso3:'))?.slice('iso3:'.length);
    const days = formerYears(readEdtfDate(from).earliest, readEdtfDate(to).latest);
    const held = [...codes.map((code) => ({ code, id, ...days })), { code: `name:${nameKey(name)}`, id, from: EARLIEST_DAY, to: days.to }];
    return { id, properties: { name, ...(iso3 && { iso3 }), existsFrom: from, existsTo: to, codes: own }, held };
  });
}
