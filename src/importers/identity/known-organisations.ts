/**
 * Organisations by the abbreviations that data sets give them. It is our own table, because one abbreviation can mean different bodies in
 * different data sets.
 */
import { heldAlways } from './held-code';
import { nameKey } from './name-key';
import type { KnownActor } from './present-states';
import { referenceRows } from './reference-rows';

/** A longer text is a sentence that a page has in place of an abbreviation. */
const MAX_CODE_LENGTH = 40;

/** The table's rows as organisations. */
export function knownOrganisations(): KnownActor[] {
  return referenceRows('entente/organisations.csv').map((row) => {
    const { id = '', name = '', abbreviation = '', kind = '' } = row;
    const codes = (row['codes'] ?? '')
      .split(';')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    const known = [...codes, `name:${nameKey(name)}`];
    const properties = {
      name,
      kind,
      ...(abbreviation && { abbreviation }),
      codes: codes.filter((code) => !code.startsWith('many:') && code.length <= MAX_CODE_LENGTH),
    };
    return { id, properties, held: known.map((code) => heldAlways(code, id)) };
  });
}
