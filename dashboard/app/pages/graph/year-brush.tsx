/**
 * The number of ties that may have held in each year, as bars. Two sliders, or dragging over the bars, narrow the drawing to a range of
 * years.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import { type PointerEvent, useRef } from 'react';
import { useWidth } from '../../evidence/use-width';
import { words } from '../../words/en';
import type { YearCount, Years } from './drawing/tie-years';

const text = words.graph.brush;
const HEIGHT = 64;

interface YearBrushProps {
  readonly counts: readonly YearCount[];
  readonly years: Years;
  readonly onYears: (years: Years) => void;
}

export function YearBrush({ counts, years, onYears }: YearBrushProps) {
  const [first, last] = [counts[0]?.year ?? 0, counts.at(-1)?.year ?? 0];
  const [from, to] = [Math.max(first, years[0]), Math.min(last, years[1])];
  const allYears = from === first && to === last;
  return (
    <section className="year-brush" aria-label={text.title}>
      <header>
        <strong>{text.title}</strong>
        <output>{allYears ? text.allYears(first, last) : text.years(from, to)}</output>
        <button type="button" disabled={allYears} onClick={() => onYears([first, last])}>
          {text.all}
        </button>
      </header>
      <Bars counts={counts} from={from} to={to} onYears={onYears} />
      <div className="ends">
        <YearSlider label={text.from} value={from} min={first} max={last} onYear={(year) => onYears([year, Math.max(year, to)])} />
        <YearSlider label={text.to} value={to} min={first} max={last} onYear={(year) => onYears([Math.min(year, from), year])} />
      </div>
    </section>
  );
}

interface BarsProps {
  readonly counts: readonly YearCount[];
  readonly from: number;
  readonly to: number;
  readonly onYears: (years: Years) => void;
}

/** The bars for mouse and touch. The sliders below do the same for every reader. */
function Bars({ counts, from, to, onYears }: BarsProps) {
  const [place, width] = useWidth();
  const pressedAt = useRef<number | null>(null);
  const x = scaleBand<number>()
    .domain(counts.map(({ year }) => year))
    .range([0, width])
    .padding(0.12);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...counts.map(({ count }) => count))])
    .range([0, HEIGHT - 4]);
  const yearAt = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>): number => {
    const box = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientX - box.left) / box.width) * counts.length);
    return counts[Math.min(counts.length - 1, Math.max(0, at))]?.year ?? from;
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const [pressed, here] = [pressedAt.current, yearAt(event)];
    if (pressed !== null) onYears([Math.min(pressed, here), Math.max(pressed, here)]);
  };
  return (
    <div ref={place}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pressedAt.current = yearAt(event);
        }}
        onPointerMove={drag}
        onPointerUp={(event) => {
          drag(event);
          pressedAt.current = null;
        }}
      >
        {counts.map(({ year, count }) => (
          <rect
            key={year}
            className={year >= from && year <= to ? 'density' : 'density away'}
            x={x(year)}
            y={HEIGHT - y(count)}
            width={x.bandwidth()}
            height={y(count)}
          >
            <title>{text.year(year, count)}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
}

interface YearSliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onYear: (year: number) => void;
}

function YearSlider({ label, value, min, max, onYear }: YearSliderProps) {
  return (
    <label className="field">
      <span>{`${label} ${value}`}</span>
      <input type="range" min={min} max={max} step={1} value={value} onChange={({ target }) => onYear(Number(target.value))} />
    </label>
  );
}
