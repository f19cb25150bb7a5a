/** Correlates of War: at what level one state was represented in another, about every five years. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import { SeenRows } from '../../emitter/seen-rows';
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { COW_VOICE } from '../../projects';
import { LevelRuns } from './level-runs';

/** Codes of representation; 0 means no representation. */
const LEVELS = { '0': null, '1': 'CHARGE_DAFFAIRES', '2': 'MINISTER', '3': 'AMBASSADOR', '9': 'OTHER' } as const;

export const cowDiplomaticExchange: Format = {
  name: 'cow-diplomatic-exchange',
  title: 'Diplomatic exchange',
  publisher: 'Correlates of War Project',
  version: 'v2006.1',
  licence: CITE,
  citation: 'Bayer, R. 2006. Diplomatic Exchange Data set, v2006.1. Correlates of War Project.',
  url: 'https://correlatesofwar.org/data-sets/diplomatic-exchange/',
  coverage: { tieTypes: ['HAS_MISSION_IN'], actors: 'states', from: 1817, to: 2005 },
  source: {
    id: 'source:cow-diplomatic-exchange',
    name: 'Correlates of War, Diplomatic Exchange, v2006.1',
    voice: COW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2006',
  },
  tables: [
    {
      name: 'exchange',
      columns: ['ccode1', 'ccode2', 'year', 'DR_at_1', 'DR_at_2'],
      floor: 40_000,
      read: (emitter) => {
        const seen = new SeenRows();
        const runs = new LevelRuns((code1, code2, run) => emitRun(emitter, code1, code2, run));
        return {
          row: (row) => {
            const [one, two, year] = [row.text('ccode1'), row.text('ccode2'), row.integer('year')];
            const [at1, at2] = [row.oneOf('DR_at_1', LEVELS), row.oneOf('DR_at_2', LEVELS)];
            for (const [code, column] of [
              [one, 'ccode1'],
              [two, 'ccode2'],
            ] as const)
              emitter.holder('cow', code, String(year), column);
            seen.add([one, two, String(year)], row.place);
            runs.add(two, one, year, at1);
            runs.add(one, two, year, at2);
          },
          finish: () => runs.finish(),
        };
      },
    },
  ],
};

interface Run {
  readonly level: string;
  readonly start: string;
  readonly end: string;
  readonly censored: boolean;
  readonly ordinal: number;
}

function emitRun(emitter: FactEmitter, sender: string, receiver: string, { level, start, end, censored, ordinal }: Run): void {
  const given = { start, end, endStatus: censored ? ('CENSORED' as const) : ('ENDED' as const) };
  const record = `${sender} ${receiver} ${ordinal}`;
  for (const { id: from, spell: part } of emitter.holders('cow', sender, given, 'ccode1')) {
    for (const { id: to, spell } of emitter.holders('cow', receiver, part, 'ccode2')) {
      // The holder of a number can change between two observations; a state has no mission in itself.
      if (from !== to) emitter.tie('HAS_MISSION_IN', from, to, { ...spell, key: 'diplomatic-exchange', record, attributes: { level } });
    }
  }
}
