/** Shared by all pages of the factbook: the country of a page, and an end that only marks where the edition ends. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Row } from '../../table/row';

/** The end of the last edition: it says nothing about later days. */
export const EDITION_ENDS = { end: '2026', endStatus: 'CENSORED' } as const;

/** The country that the page describes. @throws ActorUnknown */
export function findCountry(emitter: FactEmitter, row: Row): string {
  return emitter.presentHolder('fips', row.text('gec_code').toUpperCase(), 'gec_code');
}

/** The part of a state's id that names it: `PAK` of `state:PAK`. */
export function codeFromId(state: string): string {
  return state.slice(state.indexOf(':') + 1);
}
