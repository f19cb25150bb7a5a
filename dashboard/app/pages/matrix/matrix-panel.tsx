/** The pairs of a year and their values, as a heat map and as a table. */
import { type DyadMeasure, MatrixOfManyDocument, MatrixOfYearDocument } from '../../documents/generated/graphql';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import type { ColumnMakers } from '../../panel/table/columns';
import { words } from '../../words/en';
import { type MatrixOrder, WITH_EVIDENCE } from './matrix-actors';
import { MatrixPicture } from './matrix-picture';
import { type PairOfYear, readMeasure } from './pair-of-year';

const { columns, ...text } = words.matrix;
/** Pairs per page in a large matrix, the maximum of one question. */
const PAGE = 1_000;

interface MatrixPanelProps {
  readonly ids: readonly string[];
  readonly measure: DyadMeasure;
  readonly year: number;
  readonly order: MatrixOrder;
}

export function MatrixPanel(props: MatrixPanelProps) {
  return props.ids.length > WITH_EVIDENCE ? <Many {...props} /> : <Few {...props} />;
}

/** The number of pairs that `actors` actors form. */
const countPairs = (actors: number): number => (actors * (actors - 1)) / 2;
const toPairKey = ({ a, b, year }: PairOfYear): string => `${a.id} ${b.id} ${year}`;

function valueColumns<Row extends PairOfYear>(make: ColumnMakers<Row>) {
  return [
    make.entity('a', columns.a, ({ a }) => a),
    make.entity('b', columns.b, ({ b }) => b),
    {
      ...make.text('value', columns.value, (row) => String(readMeasure(row).value ?? text.notCovered)),
      order: (row: Row) => readMeasure(row).value ?? -1,
    },
    make.number('told', columns.told, (row) => readMeasure(row).told),
  ];
}

/** The parts of the panel that small and large matrices share; only the question and the columns differ. */
const shared = ({ ids, measure, year, order }: MatrixPanelProps) => ({
  id: 'matrix',
  question: text.question(text.measures[measure], year),
  rowKey: toPairKey,
  first: 'graphic' as const,
  graphic: (pairs: readonly PairOfYear[]) => <MatrixPicture pairs={pairs} chosen={ids} order={order} />,
});

function Few(props: MatrixPanelProps) {
  const { ids, measure, year } = props;
  return (
    <Panel
      {...shared(props)}
      document={MatrixOfYearDocument}
      variables={{ actors: [...ids], measures: [measure], year, first: countPairs(ids.length) }}
      read={({ dyadYears }) => ({ rows: dyadYears.edges.map(({ node }) => node), total: dyadYears.totalCount })}
      columns={(make) => [
        ...valueColumns(make),
        make.text('covered', columns.covered, (row) => [...new Set(readMeasure(row).coverage.map(({ source }) => source.name))].join(', ')),
        make.entities('counted', columns.counted, (row) => readMeasure(row).evidence.counted),
      ]}
    />
  );
}

function Many(props: MatrixPanelProps) {
  const { ids, measure, year } = props;
  return (
    <Panel
      {...shared(props)}
      document={MatrixOfManyDocument}
      variables={{ actors: [...ids], measures: [measure], year, first: PAGE }}
      pages={{ list: 'edges', next: ({ dyadYears }) => nextPage(dyadYears), loadAll: true }}
      read={({ dyadYears }) => ({ rows: dyadYears.edges.map(({ node }) => node), total: dyadYears.totalCount })}
      columns={valueColumns}
    />
  );
}
