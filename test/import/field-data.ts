/** The field's own data, if they are beside the checkout: which files each format reads. They are not part of the project. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the data: ENTENTE_FIELD_DATA, or by default `shared/data` beside the checkout. */
export const FIELD_DATA = resolve(process.env['ENTENTE_FIELD_DATA'] ?? '../shared/data');

/** Each format with all of its files, in the order of import: formats that create states and organisations come first. */
export const WHOLE_FILES: readonly (readonly [format: string, ...files: string[]])[] = [
  ['country-codes', 'states/country_codes.csv'],
  ['countrycode', 'states/code_crosswalk.csv'],
  ['cow-states', 'states/cow_states.csv', 'states/cow_majors.csv'],
  ['gw-states', 'states/gw_states.csv'],
  ['cow-contiguity', 'states/cow_contiguity.csv'],
  ['cow-capitals', 'states/cow_capitals.csv'],
  ['cow-igo', 'igo/cow_igo_organisations.csv', 'igo/cow_igo_membership_spells.csv'],
  [
    'factbook',
    'factbook/countries.csv',
    'factbook/igo_participation.csv',
    'factbook/executives.csv',
    'factbook/us_diplomatic_representation.csv',
    'factbook/environmental_agreements.csv',
  ],
  ['atop', 'alliances/atop_alliances.csv', 'alliances/atop_members.csv'],
  ['ggo', 'treaties/agreements_ggo.csv', 'treaties/parties_ggo.csv'],
  ['ieadb', 'treaties/parties_ieadb.csv'],
  ['tfdd', 'treaties/agreements_tfdd.csv', 'treaties/parties_tfdd.csv', 'treaties/tfdd_raw_country_rows.csv'],
  ['desta', 'treaties/agreements_desta.csv', 'treaties/parties_desta.csv'],
  ['untc', 'untc/untc_index.csv', 'untc/untc_actions.csv'],
  ['wikidata-missions', 'diplomacy/missions_wikidata_2022.csv'],
  ['cow-diplomatic-exchange', 'diplomacy/cow_diplomatic_exchange_subset.csv'],
  ['gml-mid', 'conflict/gml_mid_disputes.csv', 'conflict/gml_mid_participants.csv'],
  ['cow-mid', 'conflict/cow_mid_disputes.csv'],
  ['cow-wars', 'conflict/cow_interstate_war_dyads.csv', 'conflict/cow_intrastate_wars.csv'],
  ['ucdp', 'conflict/ucdp_acd.csv'],
  ['rivalries-tss', 'conflict/rivalries_tss.csv'],
  ['rivalries-td', 'conflict/rivalries_td.csv'],
  ['archigos', 'leaders/archigos_leaders.csv', 'leaders/leader_codes.csv'],
  ['icews', 'events/cameo_goldstein_plover.csv', 'events/icews18_sample_2018.csv'],
  ['plover', 'events/plover_gold_standard.json', 'events/plover_scores.csv'],
];

/** The paths of the files of a format. @throws if the data are not there. */
export function filesOf(format: string): string[] {
  const [, ...files] = WHOLE_FILES.find(([name]) => name === format) ?? [format];
  return files.map((file) => {
    const path = join(FIELD_DATA, file);
    if (!existsSync(path))
      throw new Error(`${path} is not there. Put the data at ../shared/data, or name their folder in ENTENTE_FIELD_DATA.`);
    return path;
  });
}
