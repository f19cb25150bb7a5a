/** What a panel shows without an answer. */
import { useEffect, useState } from 'react';
import type { AskError } from '../asking/ask-error';
import { useAnswer } from '../asking/use-answer';
import { dateInWords } from '../facts/date-words';
import { nearestDay } from '../facts/nearest-day';
import type { Lens } from '../lens/lens';
import { useChangeLens } from '../lens/use-lens';
import { words } from '../words/en';
import type { PanelContent } from './panel-content';

const text = words.panel;

interface LoadingProps {
  readonly cancelled: boolean;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** Reserves the space. After 400 ms it shows that it is loading and a cancel button, after three seconds also the time. */
export function Loading({ cancelled, onCancel, onAgain }: LoadingProps) {
  const waited = useWaited(!cancelled);
  if (cancelled) {
    return (
      <div className="state">
        <p>{text.cancelled}</p>
        <button type="button" onClick={onAgain}>
          {text.again}
        </button>
      </div>
    );
  }
  return (
    <div className="state loading">
      {waited >= 0.4 && <p className="waiting">{waited >= 3 ? text.loadingFor(Math.floor(waited)) : text.loading}</p>}
      {waited >= 0.4 && (
        <button type="button" onClick={onCancel}>
          {text.cancel}
        </button>
      )}
    </div>
  );
}

function useWaited(counting: boolean): number {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    if (!counting) return;
    const begun = performance.now();
    const timer = setInterval(() => setWaited((performance.now() - begun) / 1000), 200);
    return () => clearInterval(timer);
  }, [counting]);
  return waited;
}

export function Failed({ error, onAgain }: { readonly error: AskError; readonly onAgain: () => void }) {
  const changeLens = useChangeLens();
  // One banner reports this for all panels and repeats the question.
  if (error.code === 'DATABASE_UNAVAILABLE') return <p className="state empty">{text.away}</p>;
  if (error.code === 'UNAUTHORISED') return <p className="state empty">{words.session.neededHere}</p>;
  return (
    <div className="state failed" role="alert">
      <p>
        <strong>{text.failed}</strong> {error.message}
      </p>
      <p className="note">
        <code>{error.code}</code> {error.requestId && text.requestId(error.requestId)}
      </p>
      {/* The address can name an actor or source that is not recorded. The lens menu does not list it, so it cannot be unchecked there. */}
      {error.code === 'NOT_FOUND' && error.message.startsWith('assertedBy:') && (
        <button type="button" onClick={() => changeLens({ assertedBy: [], background: true })}>
          {text.useAllSources}
        </button>
      )}
      <button type="button" onClick={onAgain}>
        {text.again}
      </button>
    </div>
  );
}

interface StaleAnswerProps {
  readonly at: number;
  /** True if the answer was read through the previous lens. */
  readonly before: boolean;
  readonly error: AskError;
  readonly onAgain: () => void;
}

/** An earlier answer, shown with its time because loading it again failed. */
export function StaleAnswer({ at, before, error, onAgain }: StaleAnswerProps) {
  const time = new Date(at).toTimeString().slice(0, 8);
  // One banner reports this for all panels and repeats the question.
  if (error.code === 'DATABASE_UNAVAILABLE') return <p className="note kept">{text.keptAway(time, before)}</p>;
  return (
    <p className="note failed" role="alert">
      {text.kept(time, before)} {error.message} {error.requestId && text.requestId(error.requestId)}{' '}
      <button type="button" onClick={onAgain}>
        {text.again}
      </button>
    </p>
  );
}

export function Missing({ fields }: { readonly fields: readonly string[] }) {
  return <p className="note failed">{text.failedParts(fields.join(', '))}</p>;
}

interface EmptyProps<Data, Variables, Row> {
  readonly content: PanelContent<Data, Variables, Row>;
  readonly lens: Lens;
}

/** Shows which part of the lens excludes all rows, and where there are some. */
export function Empty<Data, Variables extends object, Row>({ content, lens }: EmptyProps<Data, Variables, Row>) {
  const changeLens = useChangeLens();
  const { document, variables, read, listDays, emptyNote, narrowed } = content;
  const ever = useAnswer(document, variables, { lens: { ...lens, validAt: null }, enabled: lens.validAt !== null });
  const elsewhere = ever.answer && lens.validAt !== null ? read(ever.answer.data) : undefined;
  const nearest = lens.validAt && elsewhere && listDays ? nearestDay(lens.validAt, elsewhere.rows.flatMap(listDays)) : null;
  const never = lens.validAt === null || elsewhere?.total === 0;
  return (
    <div className={`state empty${never ? ' never' : ''}`} aria-busy={ever.loading}>
      <p>{narrowed ?? explainEmpty(lens, never, emptyNote).join(' ')}</p>
      {elsewhere && elsewhere.total > 0 && (
        <p className="ways-on">
          <span>{text.withoutDay(elsewhere.total)}</span>
          {nearest && (
            <button type="button" onClick={() => changeLens({ validAt: nearest })}>
              {text.nearestDay(dateInWords(nearest))}
            </button>
          )}
          <button type="button" onClick={() => changeLens({ validAt: null })}>
            {text.showAllTime}
          </button>
        </p>
      )}
    </div>
  );
}

function explainEmpty(lens: Lens, never: boolean, note: string | undefined): string[] {
  const { validAt, knownAt, assertedBy, certainty, minReliability } = lens;
  const filters = [
    ...(validAt && !never ? [text.emptyForDay(dateInWords(validAt))] : []),
    ...(knownAt ? [text.emptyForKnown(knownAt)] : []),
    ...(assertedBy.length > 0 ? [text.emptyForVoices] : []),
    ...(minReliability ? [text.emptyForGrade(minReliability)] : []),
    ...(certainty === 'CERTAIN' ? [text.emptyForCertainty] : []),
  ];
  const about = note ?? (filters.length > 0 ? undefined : text.emptyAtAll);
  return about ? [...filters, about] : filters;
}
