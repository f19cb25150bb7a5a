/** The rows of a panel as a picture and as a table, and the button to load more. */
import { words } from '../words/en';
import type { PanelContent, Rows } from './panel-content';
import type { Column } from './table/column';
import { DataTable } from './table/data-table';

interface PanelBodyProps<Data, Variables, Row> {
  readonly content: PanelContent<Data, Variables, Row>;
  readonly found: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly view: string;
  readonly onMore: (() => void) | undefined;
  readonly loading: boolean;
}

export function PanelBody<Data, Variables, Row>({ content, found, columns, view, onMore, loading }: PanelBodyProps<Data, Variables, Row>) {
  const { id, question, rowKey, graphic, pages } = content;
  const { rows, total } = found;
  const left = total - rows.length;
  return (
    <div className="panel-body">
      {view === 'graphic' && graphic && <div className="graphic">{graphic(rows)}</div>}
      <div className={view === 'graphic' ? 'table-twin' : undefined}>
        <DataTable panel={id} caption={question} columns={columns} rows={rows} rowKey={rowKey} />
      </div>
      {onMore && (
        <p className="more">
          <button type="button" onClick={onMore} disabled={loading}>
            {loading ? words.panel.loading : words.panel.showMore}
          </button>{' '}
          {left > 0 && <span className="quiet-text">{words.panel.left(left)}</span>}
        </p>
      )}
      {left > 0 && !pages && <p className="note">{words.panel.more(left)}</p>}
    </div>
  );
}
