/** The day of the lens: a date field, a slider over a number of years, and buttons for one day back or forward. */
import { useEffect, useRef, useState } from 'react';
import { type DayNumber, dayNumber, isDay, isPeriod, parseBounds, toEdtf } from '../facts/edtf';
import { useChangeLens } from '../lens/use-lens';
import { words } from '../words/en';

const text = words.lens;
/** How long the slider must rest before the page is loaded again. */
const REST_MS = 150;
const FIRST_YEAR = 1816;
const SPANS = ['all', 'decade', 'year'] as const;
type Span = (typeof SPANS)[number];

export function DayField({ day }: { readonly day: string | null }) {
  const changeLens = useChangeLens();
  const [span, setSpan] = useState<Span>('all');
  const today = Math.floor(Date.now() / 86_400_000);
  const at = day === null ? today : (parseBounds(day)?.first ?? today);
  const step = (days: number) => changeLens({ validAt: toEdtf(at + days) }, true);
  return (
    <div className="day-field">
      <DateInput day={day} onDay={(validAt) => changeLens({ validAt })} />
      <button type="button" className="step" aria-label={text.earlier} title={text.earlier} onClick={() => step(-1)}>
        ‹
      </button>
      <DaySlider at={at} span={span} today={today} set={day !== null} onDay={(next) => changeLens({ validAt: toEdtf(next) }, true)} />
      <button type="button" className="step" aria-label={text.later} title={text.later} onClick={() => step(1)}>
        ›
      </button>
      <label className="field" title={text.sliderSpan}>
        <span className="unseen">{text.sliderSpan}</span>
        <select value={span} onChange={(event) => setSpan(event.target.value as Span)}>
          {SPANS.map((name) => (
            <option key={name} value={name}>
              {text.spans[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-pressed={day === null} onClick={() => changeLens({ validAt: null })}>
        {text.clearDay}
      </button>
    </div>
  );
}

interface DateInputProps {
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

/**
 * Holds the typed text until it is a day, or until a month or year is committed with Enter or by leaving the field. A text field, because a
 * native date field shows the day in the order of the browser's locale.
 */
function DateInput({ day, onDay }: DateInputProps) {
  const [typed, setTyped] = useState(day ?? '');
  useEffect(() => setTyped(day ?? ''), [day]);
  const commit = (value: string) => {
    setTyped(value);
    if (isDay(value) && value !== day) onDay(value);
  };
  const commitPeriod = () => {
    if (isPeriod(typed) && typed !== day) onDay(typed);
    else setTyped(day ?? '');
  };
  const wrong = typed !== '' && !isPeriod(typed);
  return (
    <label className="field" title={text.dayAbout}>
      <span>{text.day}</span>
      <input
        type="text"
        className="day"
        inputMode="numeric"
        size={11}
        placeholder={text.dayForm}
        value={typed}
        aria-invalid={wrong}
        onChange={(event) => commit(event.target.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && commitPeriod()}
        onBlur={commitPeriod}
      />
    </label>
  );
}

interface DaySliderProps {
  readonly at: DayNumber;
  readonly span: Span;
  readonly today: DayNumber;
  readonly set: boolean;
  readonly onDay: (day: DayNumber) => void;
}

function DaySlider({ at, span, today, set, onDay }: DaySliderProps) {
  const [moved, setMoved] = useState<DayNumber | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setMoved((before) => (before === at ? null : before)), [at]);
  const { first, last } = computeRange(span, at, today);
  const shown = moved ?? at;
  const move = (day: DayNumber) => {
    setMoved(day);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onDay(day), REST_MS);
  };
  return (
    <span className={`day-slider${set || moved !== null ? '' : ' unset'}`}>
      <input
        type="range"
        aria-label={text.slider}
        aria-valuetext={set || moved !== null ? toEdtf(shown) : text.anyDay}
        min={first}
        max={last}
        step={1}
        value={shown}
        onChange={(event) => move(Number(event.target.value))}
      />
      <span className="ends" aria-hidden="true">
        <span>{toEdtf(first).slice(0, 4)}</span>
        <span>{moved === null ? '' : toEdtf(moved)}</span>
        <span>{toEdtf(last).slice(0, 4)}</span>
      </span>
    </span>
  );
}

/** The days that the slider covers. Shorter ranges are the calendar year or decade of the day. */
function computeRange(span: Span, at: DayNumber, today: DayNumber): { first: DayNumber; last: DayNumber } {
  if (span === 'all') return { first: Math.min(dayNumber(FIRST_YEAR, 1, 1), at), last: Math.max(today, at) };
  const year = Number(toEdtf(at).slice(0, 4));
  const begin = span === 'year' ? year : Math.floor(year / 10) * 10;
  return { first: dayNumber(begin, 1, 1), last: dayNumber(begin + (span === 'year' ? 1 : 10), 1, 1) - 1 };
}
