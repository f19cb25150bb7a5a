/**
 * The states and territories of today, from the public-domain list of country codes, with their numbers in Correlates of War and
 * Gleditsch-Ward.
 */
import type { Properties, PropertyValue } from '../../model/fact';
import { type HeldCode, heldAlways } from './held-code';
import { nameKey } from './name-key';
import { referenceRows } from './reference-rows';

/** A state, an organisation, or a treaty that several data sets have: its properties in the catalogue and its codes. */
export interface KnownActor {
  readonly id: string;
  readonly properties: Properties;
  readonly held: readonly HeldCode[];
}

/** Names for states that have only an abbreviation in the list. */
const PLAIN_NAMES: Readonly<Record<string, string>> = { US: 'United States', UK: 'United Kingdom' };

/** Every row of the list as a state. */
export function presentStates(): KnownActor[] {
  const numbers = new Map(referenceRows('entente/state-numbers.csv').map((row) => [row['iso3'], row]));
  return referenceRows('country-codes/country_codes.csv').map((row) => presentState(row, numbers.get(row['ISO3166-1-Alpha-3'] ?? '')));
}

function presentState(row: Record<string, string>, numbers: Record<string, string> | undefined): KnownActor {
  const iso3 = row['ISO3166-1-Alpha-3'] ?? '';
  const iso2 = row['ISO3166-1-Alpha-2'] ?? '';
  const id = `state:${iso3}`;
  const codes = listCodes(row, iso2, iso3, numbers);
  const display = row['CLDR display name'] ?? '';
  const name = PLAIN_NAMES[display] ?? display;
  const names = [name, display, row['UNTERM English Short'], row['UNTERM English Formal']].filter((text) => text);
  const known = [...codes, `many:${iso3}`, ...new Set(names.map((text) => `name:${nameKey(text ?? '')}`))];
  const properties: Record<string, PropertyValue> = { name, iso2, iso3, codes };
  for (const scheme of ['cow', 'gw']) if (numbers?.[scheme]) properties[scheme] = Number(numbers[scheme]);
  return { id, properties, held: known.map((code) => heldAlways(code, id)) };
}

function listCodes(row: Record<string, string>, iso2: string, iso3: string, numbers: Record<string, string> | undefined): string[] {
  const fips = row['FIPS'] ?? '';
  const wikidata = row['wikidata_id']?.split('/').at(-1);
  // A dependency can be listed with the code of the state that it belongs to; the code is the state's.
  const own = row['is_independent'] === 'Yes' || !SHARED_FIPS.has(fips);
  return [
    `iso2:${iso2}`,
    `iso3:${iso3}`,
    `isoNumeric:${(row['ISO3166-1-numeric'] ?? '').padStart(3, '0')}`,
    ...(numbers?.['cow'] ? [`cow:${numbers['cow']}`] : []),
    ...(numbers?.['gw'] ? [`gw:${numbers['gw']}`] : []),
    ...(/^[A-Z]{2}$/.test(fips) && own ? [`fips:${fips}`] : []),
    ...(wikidata ? [`wikidata:${wikidata}`] : []),
  ];
}

const SHARED_FIPS = new Set(['NL']);
