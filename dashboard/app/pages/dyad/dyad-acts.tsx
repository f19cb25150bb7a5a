/** Acts of cooperation and conflict between two actors by year: mirrored counts, grey unless sources cover both. */
import { DyadActsDocument } from '../../documents/generated/graphql';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { ActsChart } from './acts-chart';
import { type ActsOfYear, countActsByYear } from './count-acts-by-year';
import type { Pair } from './pair';

const { columns, questions, ...text } = words.dyad;
const FIRST_YEAR = 1816;

export function DyadActs({ pair: { a, b } }: { readonly pair: Pair }) {
  const sources = (year: ActsOfYear) => [...new Set([year.cooperative, year.hostile].flatMap((acts) => acts.sources))].join(', ');
  return (
    <Panel
      id="acts"
      question={questions.acts}
      document={DyadActsDocument}
      variables={{ actors: [a.id, b.id], from: FIRST_YEAR, to: new Date().getUTCFullYear() }}
      read={({ dyadYears }) => {
        const rows = countActsByYear(dyadYears.edges.map(({ node }) => node));
        return { rows, total: rows.length };
      }}
      rowKey={({ year }) => String(year)}
      first="graphic"
      graphic={(rows) => <ActsChart years={rows} />}
      emptyNote={text.noActs}
      columns={(make) => [
        { ...make.number('year', columns.year, ({ year }) => year), cell: ({ year }) => year },
        make.number('cooperation', columns.cooperation, ({ cooperative }) => cooperative.count),
        make.number('conflict', columns.conflict, ({ hostile }) => hostile.count),
        make.text('covered', columns.covered, (year) => sources(year) || text.notCounted),
        make.entities('counted', columns.counted, ({ cooperative, hostile }) => [...cooperative.counted, ...hostile.counted]),
      ]}
    />
  );
}
