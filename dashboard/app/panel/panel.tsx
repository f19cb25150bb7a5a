/** A panel: a question, its answer as a table or a picture, the lens it was asked through, and everything to check or take it away. */
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

/** Table or picture, as the address says or as usual; and how to change it, if there is a picture. */
function useView({ id, graphic, first = 'table' }: Pick<PanelContent<never, never, never>, 'id' | 'graphic' | 'first'>) {
  const [setting, setSetting] = usePanelSetting('view', id);
  if (!graphic) return ['table', undefined] as const;
  return [setting || first, (next: string) => setSetting(next === first ? undefined : next)] as const;
}

/** Whether the rows are those of the question before, and the new ones are on their way. */
const isPrevious = <Data,>({ stale, error }: PagedAnswerState<Data>): boolean => stale && !error;

interface TitleProps<Data, Row> {
  readonly id: string;
  readonly question: string;
  readonly state: PagedAnswerState<Data>;
  readonly found: Rows<Row> | undefined;
}

/** The question, the lens it was asked through, and how much was found. */
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

/** What stands before the rows: that they are asked for, that they could not be read, or that they are of before. */
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

/** Where pages follow each other: that they do, and the way to stop it and to go on. */
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
