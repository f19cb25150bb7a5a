/** The projects that vouch for data sets: each is one voice, however many data sets it publishes. */
import type { SourceProfile } from './data-set';

type Voice = SourceProfile['voice'];

export const ENTENTE_VOICE: Voice = { id: 'organisation:entente', name: 'Entente' };
export const COUNTRY_CODES_VOICE: Voice = { id: 'organisation:country-codes', name: 'datasets/country-codes' };
export const COUNTRYCODE_VOICE: Voice = { id: 'organisation:countrycode', name: 'countrycode' };
export const FACTBOOK_VOICE: Voice = { id: 'organisation:world-factbook', name: 'The World Factbook', aliases: ['CIA World Factbook'] };
export const WIKIDATA_VOICE: Voice = { id: 'organisation:wikidata', name: 'Wikidata' };
export const COW_VOICE: Voice = { id: 'organisation:correlates-of-war', name: 'Correlates of War Project', abbreviation: 'COW' };
export const GW_VOICE: Voice = {
  id: 'organisation:gleditsch-ward',
  name: 'Gleditsch and Ward list of independent states',
  abbreviation: 'GW',
};
export const ATOP_VOICE: Voice = {
  id: 'organisation:atop',
  name: 'Alliance Treaty Obligations and Provisions Project',
  abbreviation: 'ATOP',
};
export const GML_VOICE: Voice = { id: 'organisation:gml-mid', name: 'Gibler, Miller and Little dispute data', abbreviation: 'GML' };
export const UCDP_VOICE: Voice = { id: 'organisation:ucdp', name: 'Uppsala Conflict Data Program', abbreviation: 'UCDP' };
export const THOMPSON_VOICE: Voice = { id: 'organisation:strategic-rivalries', name: 'Thompson and others, strategic rivalries' };
export const ARCHIGOS_VOICE: Voice = { id: 'organisation:archigos', name: 'Archigos' };
export const CAPITALS_VOICE: Voice = { id: 'organisation:peacesciencer', name: 'peacesciencer' };
export const GGO_VOICE: Voice = { id: 'organisation:manytreaties', name: 'Global Governance Observatory, manytreaties' };
export const IEADB_VOICE: Voice = {
  id: 'organisation:ieadb',
  name: 'International Environmental Agreements Database Project',
  abbreviation: 'IEADB',
};
export const TFDD_VOICE: Voice = { id: 'organisation:tfdd', name: 'Transboundary Freshwater Dispute Database', abbreviation: 'TFDD' };
export const DESTA_VOICE: Voice = { id: 'organisation:desta', name: 'Design of Trade Agreements Database', abbreviation: 'DESTA' };
export const UNTC_VOICE: Voice = { id: 'organisation:untc', name: 'United Nations Treaty Collection', abbreviation: 'UNTC' };
export const ICEWS_VOICE: Voice = { id: 'organisation:icews', name: 'ICEWS automated event coding', abbreviation: 'ICEWS' };
export const PLOVER_VOICE: Voice = { id: 'organisation:plover', name: 'PLOVER, Open Event Data Alliance', abbreviation: 'PLOVER' };
