/** The pairs of a year and their values: a heat map, and the table that holds the same. */
import { type DyadMeasure, MatrixOfYearDocument } from '../../documents/generated/graphql';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { MatrixPicture } from './matrix-picture';
import { measured } from './pair-of-year';

const { columns, ...text } = words.matrix;

interface MatrixPanelProps {
  readonly ids: readonly string[];
  readonly measure: DyadMeasure;
  readonly year: number;
}

/** How many pairs so many actors make. */
const pairsOf = (actors: number): number => (actors * (actors - 1)) / 2;

export function MatrixPanel({ ids, measure, year }: MatrixPanelProps) {
  return (
    <Panel
      id="matrix"
      question={text.question(text.measures[measure], year)}
      document={MatrixOfYearDocument}
      variables={{ actors: [...ids], measures: [measure], year, first: pairsOf(ids.length) }}
      read={({ dyadYears }) => ({ rows: dyadYears.edges.map(({ node }) => node), total: dyadYears.totalCount })}
      rowKey={({ a, b, year: of }) => `${a.id} ${b.id} ${of}`}
      first="graphic"
      graphic={(rows) => <MatrixPicture pairs={rows} order={ids} />}
      columns={(make) => [
        make.entity('a', columns.a, ({ a }) => a),
        make.entity('b', columns.b, ({ b }) => b),
        make.text('value', columns.value, (row) => String(measured(row).value ?? text.notCovered)),
        make.number('told', columns.told, (row) => measured(row).told),
        make.text('covered', columns.covered, (row) => [...new Set(measured(row).coverage.map(({ source }) => source.name))].join(', ')),
        make.entities('counted', columns.counted, (row) => measured(row).evidence.counted),
      ]}
    />
  );
}
