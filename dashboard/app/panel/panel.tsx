/** A panel: a question, its answer as a table or a picture, its lens, and the tools to check and save the answer. */
import { useRef } from 'react';
import { usePanelSetting } from '../address/panel-settings';
import { type PagedAnswerState, usePagedAnswer } from '../asking/use-paged-answer';
import { useLens } from '../lens/use-lens';
import { LensBadge } from '../lens-bar/lens-badge';
import { words } from '../words/en';
import { PanelBody } from './panel-body';
import type { PanelContent, Rows } from './panel-content';
import { Empty, Failed, Loading, Missing, StaleAnswer } from './panel-states';
import { PanelTools } from './panel-tools';
import { type MakePicture, PictureSource } from './picture-source';
import { columnMakers } from './table/columns';

export function Panel<Data, Variables extends object, Row>(content: PanelContent<Data, Variables, Row>) {
  const { id, question, document, variables, read, optional, pages } = content;
  const lens = useLens();
  const [shownPages, setPages] = usePanelSetting('more', id);
  const state = usePagedAnswer(document, variables, content.adjustLens?.(lens) ?? lens, pages, Number(shownPages ?? 1));
  const [view, onView] = useView(content);
  const place = useRef<HTMLElement>(null);
  const picture = useRef<MakePicture | null>(null);
  const columns = content.columns(columnMakers<Row>());
  const found = state.answer ? read(state.answer.data) : undefined;
  if (optional && found?.total === 0 && state.lens.validAt === null) return null;
  return (
    <section
      ref={place}
      className={`panel${isPrevious(state) ? ' stale' : ''}`}
      id={id}
      aria-labelledby={`${id}-question`}
      aria-busy={state.loading}
    >
      <header className="panel-head">
        <Title id={id} question={question} state={state} found={found} />
        <PanelTools
          id={id}
          query={state.query}
          variables={variables}
          data={state.answer?.data}
          recording={state.answer?.receipt.lens.knownAt.seq}
          columns={columns}
          rows={found?.rows ?? []}
          view={view}
          onView={onView}
          place={place}
          picture={picture}
        />
      </header>
      {content.choices && <div className="panel-choices">{content.choices}</div>}
      <State state={state} />
      {found?.rows.length === 0 && <Empty content={content} lens={state.lens} />}
      {found && found.rows.length > 0 && (
        <PictureSource value={picture}>
          <PanelBody
            content={content}
            found={found}
            columns={columns}
            view={view}
            onMore={state.hasMore && !state.following ? () => setPages(String(Number(shownPages ?? 1) + 1)) : undefined}
            loading={state.loading}
          />
        </PictureSource>
      )}
      <pre className="print-only">{state.query.split('fragment ')[0]}</pre>
    </section>
  );
}

/** The view, from the address or by default, and a function that changes it if there is a picture. */
function useView({ id, graphic, first = 'table' }: Pick<PanelContent<never, never, never>, 'id' | 'graphic' | 'first'>) {
  const [setting, setSetting] = usePanelSetting('view', id);
  if (!graphic) return ['table', undefined] as const;
  return [setting || first, (next: string) => setSetting(next === first ? undefined : next)] as const;
}

/** True if the rows belong to the previous question while the new answer is loading. */
const isPrevious = <Data,>({ stale, error }: PagedAnswerState<Data>): boolean => stale && !error;

interface TitleProps<Data, Row> {
  readonly id: string;
  readonly question: string;
  readonly state: PagedAnswerState<Data>;
  readonly found: Rows<Row> | undefined;
}

/** The question, its lens and the number of results. */
function Title<Data, Row>({ id, question, state, found }: TitleProps<Data, Row>) {
  return (
    <div className="panel-title">
      <h2 id={`${id}-question`}>{question}</h2>
      <p className="panel-facts">
        <LensBadge lens={state.lens} />
        {found && <Count {...found} contested={state.answer?.receipt.contested ?? 0} />}
        {isPrevious(state) && <span>{words.panel.stale}</span>}
        <PageLoading state={state} />
      </p>
    </div>
  );
}

/** The state above the rows: loading, failed or out of date. */
function State<Data>({ state }: { readonly state: PagedAnswerState<Data> }) {
  const { answer, error, again } = state;
  if (error)
    return answer ? (
      <StaleAnswer at={state.answeredAt} before={state.stale} error={error} onAgain={again} />
    ) : (
      <Failed error={error} onAgain={again} />
    );
  if (!answer) return <Loading cancelled={state.cancelled} onCancel={state.cancel} onAgain={again} />;
  return answer.missing.length > 0 ? <Missing fields={answer.missing} /> : null;
}

/** With pages that load one after the other: the progress, and buttons to stop and to resume. */
function PageLoading<Data>({ state: { following, hasMore } }: { readonly state: PagedAnswerState<Data> }) {
  if (!following || !hasMore) return null;
  const { loading, stop, resume } = following;
  return (
    <>
      <span>{loading ? words.panel.following : words.panel.incomplete}</span>
      <button type="button" className="quiet" onClick={loading ? stop : resume}>
        {loading ? words.panel.stop : words.panel.resume}
      </button>
    </>
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
