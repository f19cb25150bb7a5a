/** What all pages of the factbook share: the country of a page, and an end that is only where the edition stops. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Row } from '../../table/row';

/** Where the last edition stops: it says nothing of the day after. */
export const EDITION_ENDS = { end: '2026', endStatus: 'CENSORED' } as const;

/** The country whose page it is. @throws ActorUnknown */
export function findCountry(emitter: FactEmitter, row: Row): string {
  return emitter.presentHolder('fips', row.text('gec_code').toUpperCase(), 'gec_code');
}

/** The part of a state's id that names it: `PAK` of `state:PAK`. */
export function codeFromId(state: string): string {
  return state.slice(state.indexOf(':') + 1);
}
