/** datasets/country-codes: states and territories of today with their codes. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format } from '../../format';
import { PDDL } from '../../licences';
import { COUNTRY_CODES_VOICE } from '../../projects';

export const countryCodes: Format = {
  name: 'country-codes',
  title: 'Country codes: ISO 3166, FIPS, UN names, Wikidata',
  publisher: 'Open Knowledge, datasets/country-codes',
  version: 'caa72d1',
  licence: PDDL,
  citation: 'datasets/country-codes, ODC-PDDL-1.0',
  url: 'https://github.com/datasets/country-codes',
  coverage: { tieTypes: ['State'], actors: 'states and territories of today', from: null, to: null },
  source: {
    id: 'source:country-codes',
    name: 'datasets/country-codes',
    voice: COUNTRY_CODES_VOICE,
    reliability: 'B',
    credibility: 2,
    published: null,
  },
  tables: [
    {
      name: 'codes',
      columns: [
        'ISO3166-1-Alpha-2',
        'ISO3166-1-Alpha-3',
        'UNTERM English Formal',
        'CLDR display name',
        'Sub-region Name',
        'Capital',
        'is_independent',
      ],
      floor: 240,
      read: (emitter) => ({
        row: (row) => {
          const iso3 = row.text('ISO3166-1-Alpha-3');
          if (!/^[A-Z]{3}$/.test(iso3)) row.reject('ISO3166-1-Alpha-3', 'is not an ISO 3166-1 alpha-3 code. Accepted: three capitals.');
          const standing = row.at('is_independent');
          emitter.entity(`state:${iso3}`, {
            ...readCataloguedProperties(emitter, iso3, row.text('CLDR display name'), row.text('ISO3166-1-Alpha-2')),
            officialName: row.at('UNTERM English Formal').replace(/^the /, ''),
            capital: row.at('Capital'),
            region: row.at('Sub-region Name'),
            note: standing === 'Yes' || standing === '' ? null : `Not listed as independent: ${standing}.`,
          });
        },
      }),
    },
  ],
};

/** The properties of the state in the identity tables; if the tables do not have it, those of the row. */
function readCataloguedProperties(emitter: FactEmitter, iso3: string, name: string, iso2: string) {
  const known = emitter.identity.actor(`state:${iso3}`);
  return known?.properties ?? { name, iso2, iso3, codes: [`iso2:${iso2}`, `iso3:${iso3}`] };
}
