/** A panel: a question, its answer as a table or a picture, the lens it was asked through, and everything to check or take it away. */
import { useRef } from 'react';
import { useAnswer } from '../asking/use-answer';
import { LensBadge } from '../lens/lens-badge';
import { useLens } from '../lens/use-lens';
import { words } from '../words/en';
import { columnMakers } from './columns';
import { DataTable } from './data-table';
import type { Column, PanelContent, Rows } from './panel-content';
import { usePanelSetting } from './panel-settings';
import { Asking, Empty, Failed, Missing } from './panel-states';
import { PanelTools } from './panel-tools';

export function Panel<Data, Variables extends object, Row>(content: PanelContent<Data, Variables, Row>) {
  const { id, question, document, variables, read, graphic, optional } = content;
  const lens = useLens();
  const asked = useAnswer(document, variables, { lens: content.look?.(lens) ?? lens });
  const [setting, setSetting] = usePanelSetting('view', id);
  const place = useRef<HTMLElement>(null);
  const columns = content.columns(columnMakers<Row>());
  const found = asked.answer ? read(asked.answer.data) : undefined;
  const usual = graphic ? (content.first ?? 'table') : 'table';
  const view = graphic && setting ? setting : usual;
  if (optional && found?.total === 0 && asked.lens.validAt === null) return null;
  return (
    <section
      ref={place}
      className={`panel${asked.stale ? ' stale' : ''}`}
      id={id}
      aria-labelledby={`${id}-question`}
      aria-busy={asked.asking}
    >
      <header className="panel-head">
        <div className="panel-title">
          <h2 id={`${id}-question`}>{question}</h2>
          <p className="panel-facts">
            <LensBadge lens={asked.lens} />
            {found && <Count {...found} contested={asked.answer?.receipt.contested ?? 0} />}
          </p>
        </div>
        <PanelTools
          id={id}
          query={asked.query}
          variables={variables}
          data={asked.answer?.data}
          columns={columns}
          rows={found?.rows ?? []}
          view={view}
          onView={graphic && ((next) => setSetting(next === usual ? undefined : next))}
          place={place}
        />
      </header>
      {asked.error && <Failed error={asked.error} onAgain={asked.again} />}
      {!found && !asked.error && <Asking cancelled={asked.cancelled} onCancel={asked.cancel} onAgain={asked.again} />}
      {asked.answer && asked.answer.missing.length > 0 && <Missing fields={asked.answer.missing} />}
      {found && found.rows.length === 0 && <Empty content={content} lens={asked.lens} />}
      {found && found.rows.length > 0 && <Body content={content} found={found} columns={columns} view={view} />}
    </section>
  );
}

function Count<Row>({ rows, total, contested }: Rows<Row> & { readonly contested: number }) {
  return (
    <>
      <span className="count">{words.panel.count(rows.length, total)}</span>
      {contested > 0 && <span className="contested-count">{words.panel.contested(contested)}</span>}
    </>
  );
}

interface BodyProps<Data, Variables, Row> {
  readonly content: PanelContent<Data, Variables, Row>;
  readonly found: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly view: string;
}

function Body<Data, Variables, Row>({ content, found, columns, view }: BodyProps<Data, Variables, Row>) {
  const { id, question, rowKey, graphic } = content;
  const { rows, total } = found;
  return (
    <div className="panel-body">
      {view === 'graphic' && graphic && <div className="graphic">{graphic(rows)}</div>}
      <div className={view === 'graphic' ? 'table-twin' : undefined}>
        <DataTable panel={id} caption={question} columns={columns} rows={rows} rowKey={rowKey} />
      </div>
      {total > rows.length && <p className="note">{words.panel.more(total - rows.length)}</p>}
    </div>
  );
}
