/** Correlates of War: direct contiguity, by land or across at most 400 miles of water. */
import { dateAt } from '../../dates/date-at';
import { Ordinals } from '../../emitter/ordinals';
import { pairsOver } from '../../emitter/pairs-over';
import type { Format } from '../../format';
import { CITE } from '../../licences';
import { COW_VOICE } from '../../projects';

const LAST_MONTH = '2016-12';

export const cowContiguity: Format = {
  name: 'cow-contiguity',
  title: 'Direct contiguity',
  publisher: 'Correlates of War Project',
  version: 'v3.2',
  licence: CITE,
  citation:
    'Stinnett, D. M., J. Tir, P. Schafer, P. F. Diehl, and C. Gochman. 2002. The Correlates of War Project Direct Contiguity Data, Version 3.',
  url: 'https://correlatesofwar.org/data-sets/direct-contiguity/',
  coverage: { tieTypes: ['CONTIGUOUS_WITH'], actors: 'states', from: 1816, to: 2016, complete: ['CONTIGUOUS_WITH'] },
  source: {
    id: 'source:cow-contiguity',
    name: 'Correlates of War, Direct Contiguity, v3.2',
    voice: COW_VOICE,
    reliability: 'B',
    credibility: 2,
    published: '2017',
  },
  tables: [
    {
      name: 'contiguity',
      columns: ['ccode1', 'ccode2', 'conttype', 'stdate', 'enddate'],
      floor: 1500,
      read: (emitter) => {
        const ordinals = new Ordinals();
        return {
          row: (row) => {
            const [one, two] = [row.text('ccode1'), row.text('ccode2')].sort((a, b) => Number(a) - Number(b)) as [string, string];
            const contiguity = row.oneOf('conttype', { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 });
            // 0 means that the two were not contiguous then.
            if (contiguity === 0) return;
            const start = monthAt(dateAt(row, 'stdate'));
            const end = monthAt(dateAt(row, 'enddate'));
            const record = ordinals.assignKey(`${one} ${two}`, `${contiguity} ${start} ${end}`);
            const given = { start, end, endStatus: end === LAST_MONTH ? ('CENSORED' as const) : ('ENDED' as const) };
            for (const { a, b, spell } of pairsOver(emitter, 'cow', [one, 'ccode1'], [two, 'ccode2'], given)) {
              emitter.tie('CONTIGUOUS_WITH', a, b, { ...spell, record, attributes: { contiguity } });
            }
          },
        };
      },
    },
  ],
};

/** The list has months, not days: every date in it is the first of a month. */
function monthAt(date: string | null): string | null {
  return date?.replace(/-01$/, '') ?? null;
}
