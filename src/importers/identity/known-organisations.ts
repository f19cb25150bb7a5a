/** Organisations by the abbreviations that data sets give them: our own table, for one abbreviation means different bodies in different data sets. */
import { heldAlways } from './held-code';
import { nameKey } from './name-key';
import type { KnownActor } from './present-states';
import { referenceRows } from './reference-rows';

/** What is longer is a sentence that some page has in place of an abbreviation. */
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
