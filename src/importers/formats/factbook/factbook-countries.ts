/** Country pages: other names, and the capital with its place on the map. */
import type { Table } from '../../format';
import type { Row } from '../../table/row';
import { capitalPlace } from '../capital-place';
import { formerNames, presentNames } from './country-names';
import { codeFromId, EDITION_ENDS, findCountry } from './edition';

export const factbookCountries: Table = {
  name: 'countries',
  columns: ['gec_code', 'name', 'long_name', 'former_name', 'capital', 'capital_coordinates', 'government_type'],
  floor: 250,
  read: (emitter) => ({
    row: (row) => {
      const state = findCountry(emitter, row);
      const present = [row.at('name'), row.at('long_name')].flatMap(presentNames);
      const former = formerNames(row.at('former_name'), state, emitter.identity);
      emitter.entity(state, { aliases: [...new Set([...present, ...former])] });
      const capital = row.at('capital').split(/[;(]/)[0]?.trim() ?? '';
      const point = readPoint(row);
      if (capital === '' || point === null) return;
      const place = capitalPlace(emitter, state, capital, `place:capital-${codeFromId(state)}`, { country: state, point });
      emitter.tie('CAPITAL_OF', place, state, EDITION_ENDS);
    },
  }),
};

const COORDINATES = /^(\d{1,2}) (\d{1,2}) ([NS]), (\d{1,3}) (\d{1,2}) ([EW])/;

/** Degrees and minutes, as in `36 45 N, 3 03 E`. */
function readPoint(row: Row): { latitude: number; longitude: number } | null {
  const match = COORDINATES.exec(row.at('capital_coordinates'));
  if (!match) return null;
  const [, latDegrees, latMinutes, northSouth, lonDegrees, lonMinutes, eastWest] = match;
  const degrees = (wholeDegrees: string | undefined, minutes: string | undefined) =>
    Math.round((Number(wholeDegrees) + Number(minutes) / 60) * 1e4) / 1e4;
  const latitude = degrees(latDegrees, latMinutes) * (northSouth === 'S' ? -1 : 1);
  return { latitude, longitude: degrees(lonDegrees, lonMinutes) * (eastWest === 'W' ? -1 : 1) };
}
