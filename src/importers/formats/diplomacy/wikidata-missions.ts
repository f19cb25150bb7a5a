/** Diplomatic missions that were open according to Wikidata in November 2022. */
import { readEdtfDate } from '../../../model/edtf-date';
import { dateFromInstant } from '../../dates/date-at';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format } from '../../format';
import { CC0 } from '../../licences';
import { WIKIDATA_VOICE } from '../../projects';
import type { Row } from '../../table/row';
import { missionKind } from './mission-kind';

const LAST_DAY = '2022-11-16';

export const wikidataMissions: Format = {
  name: 'wikidata-missions',
  title: 'Embassies, high commissions and consulates of November 2022',
  publisher: 'Wikidata; database-of-embassies',
  version: '2022-11-16',
  licence: CC0,
  citation: 'Wikidata, by way of database-of-embassies, 16 November 2022',
  url: 'https://github.com/database-of-embassies/database-of-embassies',
  coverage: {
    tieTypes: ['HAS_MISSION_IN'],
    actors: 'states, and a few others that send missions',
    from: 2022,
    to: 2022,
    complete: ['HAS_MISSION_IN'],
  },
  // The same source as in the seed, which has single facts of the same snapshot.
  source: {
    id: 'source:wikidata-missions-2022',
    name: 'Diplomatic missions known to Wikidata in November 2022',
    voice: WIKIDATA_VOICE,
    reliability: 'C',
    credibility: 2,
    published: '2022-11-16',
  },
  tables: [
    {
      name: 'missions',
      columns: ['QID', 'type', 'operator', 'operatorQID', 'country', 'countryQID', 'city', 'jurisdictionQIDs', 'creation'],
      floor: 9_000,
      read: (emitter) => ({ row: (row) => emitMission(emitter, row) }),
    },
  ],
};

function emitMission(emitter: FactEmitter, row: Row): void {
  const sender = emitter.holder('wikidata', row.text('operatorQID'), LAST_DAY, 'operatorQID');
  const receiver = emitter.holder('wikidata', row.text('countryQID'), LAST_DAY, 'countryQID');
  const { kind, word } = missionKind(row.text('type')) ?? row.reject('type', 'is not known.');
  const city = row.at('city');
  // A state has one embassy in another state, but can have a consulate in each of several cities.
  const key = word === 'embassy' || word === 'high-commission' ? word : [word, row.at('cityQID') || row.at('QID')].join(' ');
  const start = dateFromInstant(row, 'creation');
  const attributes = { kind, city, alsoAccreditedTo: accreditedTo(emitter, row, receiver) };
  emitter.tie('HAS_MISSION_IN', sender, receiver, {
    key,
    record: row.text('QID'),
    start,
    end: LAST_DAY,
    endStatus: 'CENSORED',
    attributes,
  });
}

/** The states besides the receiving one to which the mission is accredited; unknown ones go to the report of unknown actors. */
function accreditedTo(emitter: FactEmitter, row: Row, receiver: string): string[] {
  const ids = new Set<string>();
  for (const item of row.at('jurisdictionQIDs').split('|').filter(Boolean)) {
    const id = emitter.identity.findId('wikidata', item, readEdtfDate(LAST_DAY));
    if (id === undefined) emitter.unknown.note('jurisdictionQIDs', item);
    else if (id !== receiver) ids.add(emitter.actor(id));
  }
  return [...ids].sort();
}
