/** The list of all formats, in the order in which `--list` shows them. A new format is one file and one line here. */
import { InvalidArgument } from '../errors';
import { didYouMean } from '../model/nearest';
import type { Format } from './format';
import { atop } from './formats/alliances/atop';
import { cowMid } from './formats/conflicts/cow-mid';
import { cowWars } from './formats/conflicts/cow-wars';
import { gmlMid } from './formats/conflicts/gml-mid';
import { rivalriesTd, rivalriesTss } from './formats/conflicts/rivalries';
import { ucdp } from './formats/conflicts/ucdp';
import { cowDiplomaticExchange } from './formats/diplomacy/cow-diplomatic-exchange';
import { wikidataMissions } from './formats/diplomacy/wikidata-missions';
import { entente } from './formats/entente/entente';
import { icews } from './formats/events/icews';
import { plover } from './formats/events/plover';
import { factbook } from './formats/factbook/factbook';
import { archigos } from './formats/leaders/archigos';
import { cowIgo } from './formats/organisations/cow-igo';
import { sameEntries } from './formats/same-entries';
import { codeCrosswalk } from './formats/states/code-crosswalk';
import { countryCodes } from './formats/states/country-codes';
import { cowContiguity } from './formats/states/cow-contiguity';
import { cowStates } from './formats/states/cow-states';
import { formerStates } from './formats/states/former-states';
import { gwStates } from './formats/states/gw-states';
import { stateCapitals } from './formats/states/state-capitals';
import { stateNames } from './formats/states/state-names';
import { desta } from './formats/treaties/desta';
import { ggo } from './formats/treaties/ggo';
import { ieadb } from './formats/treaties/ieadb';
import { tfdd } from './formats/treaties/tfdd';
import { untc } from './formats/treaties/untc';

export const FORMATS: readonly Format[] = [
  countryCodes,
  formerStates,
  stateNames,
  codeCrosswalk,
  cowStates,
  gwStates,
  cowContiguity,
  stateCapitals,
  cowIgo,
  factbook,
  atop,
  ggo,
  ieadb,
  tfdd,
  desta,
  untc,
  wikidataMissions,
  cowDiplomaticExchange,
  gmlMid,
  cowMid,
  cowWars,
  ucdp,
  rivalriesTss,
  rivalriesTd,
  archigos,
  icews,
  plover,
  sameEntries,
  entente,
];

/** The format with that name. @throws InvalidArgument naming the nearest one. */
export function findFormat(name: string): Format {
  const format = FORMATS.find((entry) => entry.name === name);
  if (format) return format;
  const names = FORMATS.map((entry) => entry.name);
  throw new InvalidArgument(`format: "${name}" is not known.${didYouMean(name, names)} Accepted: ${names.join(', ')}.`);
}
