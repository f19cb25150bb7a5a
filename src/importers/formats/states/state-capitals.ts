/** Capitals with dates and coordinates. */
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import type { Format } from '../../format';
import { toSlug } from '../../ids';
import { CITE } from '../../licences';
import { CAPITALS_VOICE } from '../../projects';
import type { Row } from '../../table/row';
import { capitalPlace } from '../capital-place';

const LAST_DAY = '2024-12-31';

export const stateCapitals: Format = {
  name: 'cow-capitals',
  title: 'Capitals of the members of the state system',
  publisher: 'peacesciencer',
  version: 'to 2024',
  licence: CITE,
  citation: 'Miller, S. V. 2022. peacesciencer: An R Package for Quantitative Peace Science Research.',
  url: 'https://svmiller.com/peacesciencer/',
  coverage: { tieTypes: ['CAPITAL_OF'], actors: 'states', from: 1816, to: 2024 },
  source: {
    id: 'source:cow-capitals',
    name: 'Capitals of states, peacesciencer',
    voice: CAPITALS_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2024',
  },
  tables: [
    {
      name: 'capitals',
      columns: ['ccode', 'capital', 'stdate', 'enddate', 'lat', 'lng'],
      floor: 200,
      read: (emitter) => {
        const ordinals = new Ordinals();
        return {
          row: (row) => {
            const code = row.text('ccode');
            const capital = row.text('capital');
            const start = dateAt(row, 'stdate');
            const end = dateAt(row, 'enddate');
            const given = { start, end, endStatus: end === LAST_DAY ? ('CENSORED' as const) : ('ENDED' as const) };
            const point = pointAt(row);
            const record = ordinals.assignKey(`${code} ${capital}`, `${start} ${end}`);
            for (const { id, spell } of emitter.holders('cow', code, given, 'ccode')) {
              const place = capitalPlace(emitter, id, capital, `place:capital-${code}-${toSlug(capital)}`, { point });
              emitter.tie('CAPITAL_OF', place, id, { ...spell, record });
            }
          },
        };
      },
    },
  ],
};

function pointAt(row: Row): { latitude: number; longitude: number } {
  const [latitude, longitude] = [Number(row.text('lat')), Number(row.text('lng'))];
  if (!(Math.abs(latitude) <= 90)) row.reject('lat', 'is not a latitude. Accepted: -90 to 90.');
  if (!(Math.abs(longitude) <= 180)) row.reject('lng', 'is not a longitude. Accepted: -180 to 180.');
  return { latitude, longitude };
}
