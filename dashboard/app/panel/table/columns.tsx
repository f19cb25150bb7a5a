/** Columns that many tables have, for rows of any type. */
import { dateInWords, instantInWords } from '../../facts/date-words';
import { parseBounds } from '../../facts/edtf';
import { EntityLink } from '../../facts/entity-link';
import type { Column } from './column';

type MakeColumn<Row, Value> = (key: string, title: string, of: (row: Row) => Value) => Column<Row>;

export interface ColumnMakers<Row> {
  readonly text: MakeColumn<Row, string | null | undefined>;
  readonly number: MakeColumn<Row, number>;
  /** A date in words, sorted by time. */
  readonly date: MakeColumn<Row, string | null | undefined>;
  /** An instant of knownAt in words. */
  readonly instant: MakeColumn<Row, string>;
  /** An entity with a link to its page. */
  readonly entity: MakeColumn<Row, { readonly id: string; readonly name: string }>;
  /** Several entities, each with a link to its page. */
  readonly entities: MakeColumn<Row, readonly { readonly id: string; readonly name: string }[]>;
}

const MAKERS: ColumnMakers<unknown> = {
  text: (key, title, of) => ({ key, title, cell: (row) => <bdi>{of(row)}</bdi>, text: (row) => of(row) ?? '' }),
  number: (key, title, of) => ({
    key,
    title,
    cell: (row) => of(row).toLocaleString('en'),
    text: (row) => String(of(row)),
    order: of,
    numeric: true,
  }),
  date: (key, title, of) => ({
    key,
    title,
    cell: (row) => <span className="date">{dateInWords(of(row) ?? '')}</span>,
    text: (row) => of(row) ?? '',
    order: (row) => parseBounds(of(row) ?? '')?.first ?? Number.NEGATIVE_INFINITY,
  }),
  instant: (key, title, of) => ({
    key,
    title,
    cell: (row) => <span className="date">{instantInWords(of(row))}</span>,
    text: of,
  }),
  entity: (key, title, of) => ({ key, title, cell: (row) => <EntityLink entity={of(row)} />, text: (row) => of(row).name }),
  entities: (key, title, of) => ({
    key,
    title,
    cell: (row) => (
      <span className="entities">
        {of(row).map((entity) => (
          <EntityLink key={entity.id} entity={entity} />
        ))}
      </span>
    ),
    text: (row) =>
      of(row)
        .map(({ name }) => name)
        .join('; '),
  }),
};

/** The makers for one type of row. */
export const columnMakers = <Row,>(): ColumnMakers<Row> => MAKERS as ColumnMakers<Row>;
