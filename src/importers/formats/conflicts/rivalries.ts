/** Strategic rivalries, from two lists of the same school. */

import type { SourceProfile } from '../../data-set';
import { yearAt } from '../../dates/date-at';
import { pairsOver } from '../../emitter/pairs-over';
import type { Format, Table } from '../../format';
import { CITE } from '../../licences';
import { THOMPSON_VOICE } from '../../projects';
import type { Row } from '../../table/row';

interface List {
  readonly name: string;
  readonly columns: { readonly id: string; readonly start: string; readonly end: string; readonly others: readonly string[] };
  /** The last year of the list: a rivalry that reaches it is censored there, not ended. */
  readonly lastYear: string;
  readonly floor: number;
  grounds(row: Row): string[];
}

function rivalryTable({ name, columns, lastYear, floor, grounds }: List): Table {
  return {
    name,
    columns: [columns.id, 'ccode1', 'ccode2', columns.start, columns.end, ...columns.others],
    floor,
    read: (emitter) => ({
      row: (row) => {
        const id = row.text(columns.id);
        const start = yearAt(row, columns.start);
        const end = yearAt(row, columns.end);
        const given =
          end === lastYear
            ? { start, end: `${lastYear}-12-31`, endStatus: 'CENSORED' as const }
            : { start, end, endStatus: 'ENDED' as const };
        for (const { a, b, spell } of pairsOver(emitter, 'cow', [row.text('ccode1'), 'ccode1'], [row.text('ccode2'), 'ccode2'], given)) {
          emitter.tie('RIVAL_OF', a, b, { ...spell, record: id, attributes: { grounds: grounds(row) } });
        }
      },
    }),
  };
}

const GROUNDS = ['positional', 'spatial', 'ideological', 'interventionary'] as const;

function rivalryFormat(
  name: string,
  rest: Pick<Format, 'title' | 'version' | 'citation' | 'coverage'>,
  published: string,
  list: List,
): Format {
  const source: SourceProfile = {
    id: `source:${name}`,
    name: rest.title,
    voice: THOMPSON_VOICE,
    reliability: 'B',
    credibility: 2,
    published,
  };
  return { name, ...rest, publisher: 'Thompson and others', licence: CITE, url: '', source, tables: [rivalryTable(list)] };
}

export const rivalriesTss: Format = rivalryFormat(
  'rivalries-tss',
  {
    title: 'Strategic rivalries, Thompson, Sakuwa and Suhas',
    version: '2021',
    citation: 'Thompson, W. R., K. Sakuwa, and P. H. Suhas. 2021. Analyzing Strategic Rivalries in World Politics.',
    coverage: { tieTypes: ['RIVAL_OF'], actors: 'states', from: 1494, to: 2020, complete: ['RIVAL_OF'] },
  },
  '2021',
  {
    name: 'rivalries',
    columns: { id: 'tssr_id', start: 'start', end: 'end', others: [...GROUNDS] },
    lastYear: '2020',
    floor: 250,
    grounds: (row) => GROUNDS.filter((ground) => row.at(ground) === '1'),
  },
);

export const rivalriesTd: Format = rivalryFormat(
  'rivalries-td',
  {
    title: 'Strategic rivalries, Thompson and Dreyer',
    version: '2012',
    citation: 'Thompson, W. R., and D. Dreyer. 2012. Handbook of International Rivalries, 1494-2010.',
    coverage: { tieTypes: ['RIVAL_OF'], actors: 'states', from: 1494, to: 2010, complete: ['RIVAL_OF'] },
  },
  '2012',
  {
    name: 'rivalries',
    columns: { id: 'rivalryno', start: 'styear', end: 'endyear', others: ['type1', 'type2', 'type3'] },
    lastYear: '2010',
    floor: 180,
    grounds: (row) => ['type1', 'type2', 'type3'].map((column) => row.at(column)).filter(Boolean),
  },
);
