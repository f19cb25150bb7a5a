/** The table of a panel. Its columns can be sorted, and the address keeps the order. A long table renders only the visible rows. */
import { lazy, Suspense, useRef } from 'react';
import { usePanelSetting } from '../../address/panel-settings';
import { useOnPaper } from '../../controls/use-on-paper';
import { words } from '../../words/en';
import type { Column } from './column';

const MAX_RENDERED_ROWS = 300;
/** Up to this number of rows are shown in full; more rows scroll in a frame. */
const MAX_UNFRAMED_ROWS = 12;
const VirtualRows = lazy(() => import('./virtual-rows'));

interface DataTableProps<Row> {
  readonly panel: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

export function DataTable<Row>({ panel, caption, columns, rows, rowKey }: DataTableProps<Row>) {
  const [setting, setSetting] = usePanelSetting('sort', panel);
  const [by, direction] = setting?.split(':') ?? [];
  const sorted = sortedRows(rows, columns, by, direction === 'desc');
  const toggleSort = (key: string) => setSetting(by !== key ? `${key}:asc` : direction === 'asc' ? `${key}:desc` : undefined);
  const frame = useRef<HTMLDivElement>(null);
  const onPaper = useOnPaper();
  const long = rows.length > MAX_RENDERED_ROWS && !onPaper;
  const kind = rows.length > MAX_UNFRAMED_ROWS ? 'table-frame' : 'table-frame whole';
  const row = (item: Row) => <TableCells columns={columns} row={item} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element exists for a group that scrolls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach an element that scrolls.
    <div ref={frame} className={kind} role="group" aria-label={caption} tabIndex={0}>
      <table className={long ? 'long' : undefined} aria-rowcount={long ? rows.length + 1 : undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width }}
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={ariaSort(by === column.key, direction)}
              >
                <button type="button" className="sort" title={words.panel.sortBy(column.title)} onClick={() => toggleSort(column.key)}>
                  {column.title}
                  <span aria-hidden="true">{by === column.key ? (direction === 'desc' ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {long ? (
          <Suspense fallback={<tbody />}>
            <VirtualRows frame={frame} count={sorted.length} width={columns.length} toKey={(at) => rowKey(sorted[at] as Row)}>
              {(at) => row(sorted[at] as Row)}
            </VirtualRows>
          </Suspense>
        ) : (
          <tbody>
            {sorted.map((item) => (
              <tr key={rowKey(item)}>{row(item)}</tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function TableCells<Row>({ columns, row }: { readonly columns: readonly Column<Row>[]; readonly row: Row }) {
  return columns.map((column) => (
    <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
      {column.cell(row)}
    </td>
  ));
}

const ariaSort = (sorted: boolean, direction: string | undefined) =>
  sorted ? (direction === 'desc' ? 'descending' : 'ascending') : undefined;

const collator = new Intl.Collator('en', { numeric: true });

function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  by: string | undefined,
  descending: boolean,
): readonly Row[] {
  const column = columns.find(({ key }) => key === by);
  if (!column) return rows;
  const order = column.order ?? column.text;
  const compare = (a: Row, b: Row) => {
    const [left, right] = [order(a), order(b)];
    return typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
  };
  return [...rows].sort(descending ? (a, b) => compare(b, a) : compare);
}
