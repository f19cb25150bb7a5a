/**
 * countrycode: one row per country with its codes in many schemes. The ISO, COW or GW code, or else the name, finds the state that gets the
 * codes.
 */
import type { Format } from '../../format';
import { GPL } from '../../licences';
import { COUNTRYCODE_VOICE } from '../../projects';
import type { Row } from '../../table/row';

/** Columns of codes, and the scheme of each. */
const SCHEMES: Readonly<Record<string, string>> = {
  iso2c: 'iso2',
  iso3c: 'iso3',
  cown: 'cow',
  gwn: 'gw',
  cowc: 'cowc',
  gwc: 'gwc',
  p5n: 'polity5',
  vdem: 'vdem',
  wb: 'worldbank',
  fips: 'fips',
  genc3c: 'genc',
};

export const codeCrosswalk: Format = {
  name: 'countrycode',
  title: 'Country codes in many schemes',
  publisher: 'countrycode',
  version: '284d6a2',
  licence: GPL,
  citation: 'Arel-Bundock, V., N. Enevoldsen, and CJ Yetman. 2018. countrycode: An R package to convert country names and country codes.',
  url: 'https://vincentarelbundock.github.io/countrycode/',
  coverage: { tieTypes: ['State'], actors: 'states and territories, with states that are gone', from: null, to: null },
  source: {
    id: 'source:countrycode',
    name: 'countrycode, crosswalk of country codes',
    voice: COUNTRYCODE_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  tables: [
    {
      name: 'crosswalk',
      columns: ['country.name.en', ...Object.keys(SCHEMES)],
      floor: 280,
      read: (emitter) => ({
        row: (row) => {
          const [scheme, column] = findIdentifyingColumn(row);
          const id = emitter.presentHolder(scheme, row.at(column), column);
          emitter.entity(id, { codes: Object.entries(SCHEMES).flatMap(([from, to]) => (row.at(from) ? [`${to}:${row.at(from)}`] : [])) });
        },
      }),
    },
  ],
};

function findIdentifyingColumn(row: Row): [scheme: string, column: string] {
  if (row.at('iso3c')) return ['iso3', 'iso3c'];
  if (row.at('cown')) return ['cow', 'cown'];
  if (row.at('gwn')) return ['gw', 'gwn'];
  return ['name', 'country.name.en'];
}
