/**
 * The data that come with the product: only data whose licence lets us pass them on. Each is read by the same format as a user's own copy.
 */
import { join } from 'node:path';
import { REFERENCE_FOLDER } from './identity/reference-rows';

export interface ReferenceData {
  /** The format's name. */
  readonly format: string;
  readonly files: readonly string[];
}

const data = (format: string, folder: string, ...files: string[]): ReferenceData => ({
  format,
  files: files.map((file) => join(REFERENCE_FOLDER, folder, file)),
});

/** In the order in which they are loaded: the data sets that describe actors come first. */
export const REFERENCE_WORLD: readonly ReferenceData[] = [
  data('country-codes', 'country-codes', 'country_codes.csv'),
  data('former-states', 'entente', 'former-states.csv'),
  data('state-names', 'entente', 'state-names.csv'),
  data(
    'factbook',
    'factbook',
    'countries.csv.gz',
    'igo_participation.csv.gz',
    'executives.csv.gz',
    'us_diplomatic_representation.csv.gz',
    'environmental_agreements.csv.gz',
  ),
  data('wikidata-missions', 'wikidata-missions', 'missions_wikidata_2022.csv.gz'),
  data('ucdp', 'ucdp', 'ucdp_acd.csv.gz'),
  data('ieadb', 'manytreaties', 'parties_ieadb.csv.gz'),
  data('tfdd', 'manytreaties', 'agreements_tfdd.csv.gz', 'parties_tfdd.csv.gz', 'tfdd_raw_country_rows.csv.gz'),
  data('desta', 'manytreaties', 'agreements_desta.csv.gz', 'parties_desta.csv.gz'),
  data('ggo', 'manytreaties', 'agreements_ggo.csv.gz', 'parties_ggo.csv.gz'),
  data('same-entries', 'entente', 'same-entries.csv'),
];
