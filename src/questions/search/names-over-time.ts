/** Names that sources give an entity over spells of time, in addition to the names of its entry. */

import type { DaySpan } from '../../model/day-spans';
import { foldText } from '../../model/fold-text';
import { groupedBy } from '../../model/grouped-by';
import { certaintyIn } from '../../model/spell';
import { NAME_FIELDS, type NameSpell, SEARCHED_FIELDS, type Searched } from './match-entity';

/**
 * The names and texts of an entity; names that sources date have their spells.
 * A name that applies in the period counts as the main name; the name of the entry then counts as an alternative name.
 */
export function searchedOverTime(searched: readonly Searched[], nameSpells: readonly NameSpell[], period: DaySpan): readonly Searched[] {
  if (nameSpells.length === 0) return searched;
  const dated = groupedBy(nameSpells, ({ name }) => foldText(name));
  const applies = (spells: readonly NameSpell[]) => spells.some((spell) => certaintyIn(spell, period) !== null);
  const isNamed = [...dated.values()].some(applies);
  const weight = (spells: readonly NameSpell[]) => (applies(spells) ? SEARCHED_FIELDS['name'] : SEARCHED_FIELDS['aliases']);
  const names = [...dated.values()].map((spells) => ({
    field: 'name',
    value: spells[0].name,
    weight: weight(spells),
    spells: [...spells].sort((a, b) => a.startEarliest - b.startEarliest || a.startLatest - b.startLatest),
  }));
  const others = searched
    .filter(({ field, value }) => !NAME_FIELDS.includes(field) || !dated.has(foldText(value)))
    .map((one) => (one.field === 'name' && isNamed ? { ...one, weight: SEARCHED_FIELDS['aliases'] } : one));
  return [...names, ...others];
}
