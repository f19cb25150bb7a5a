/** Ties as bars over time: dashed if contested, bracketed if a date is not exact, fading if the end is open. */
import { scaleTime } from 'd3-scale';
import { useState } from 'react';
import { parseBounds } from '../facts/edtf';
import type { TieWithEdges } from '../facts/tie-with-edges';
import { useLens } from '../lens/use-lens';
import { words } from '../words/en';
import { compareBeginnings, findSpan, type SpellBar, spellBars } from './spell-bars';
import { useWidth } from './use-width';

const ROW = 22;
/** The average width of a letter of a name, in pixels, as an upper bound. */
const LETTER = 7;
const TOP = 26;
/** Draw at most this many ties, to leave room on the screen for what is below. A button draws all. */
const FEW = 25;

const date = (day: number): Date => new Date(day * 86_400_000);

export function SpellChart({ ties, label }: { readonly ties: readonly TieWithEdges[]; readonly label?: (tie: TieWithEdges) => string }) {
  const { validAt } = useLens();
  const [place, width] = useWidth();
  const [all, setAll] = useState(false);
  const readName = label ?? ((tie: TieWithEdges) => tie.other.name);
  const sorted = label ? ties : [...ties].sort(compareBeginnings);
  const shown = all ? sorted : sorted.slice(0, FEW);
  const left = Math.min(290, Math.round(width * 0.3), 30 + LETTER * Math.max(...shown.map((tie) => readName(tie).length)));
  const bars = shown.map((tie) => spellBars(tie));
  const period = validAt ? parseBounds(validAt) : null;
  const [first, last] = findSpan(bars.flat(), period?.first ?? null);
  const x = scaleTime()
    .domain([date(first), date(last)])
    .range([left, width - 12]);
  const height = TOP + shown.length * ROW + 8;
  return (
    <div ref={place}>
      <svg className="spell-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.facts.chart.label(shown.length)}>
        {x.ticks(Math.max(2, Math.round(width / 140))).map((tick) => (
          <g key={tick.getTime()} className="tick" transform={`translate(${x(tick)} 0)`}>
            <line y1={TOP - 6} y2={height} />
            <text y={14}>{tick.getUTCFullYear()}</text>
          </g>
        ))}
        {shown.map((tie, row) => (
          <g key={`${tie.id} ${tie.other.id}`} transform={`translate(0 ${TOP + row * ROW})`}>
            <text className="row-name" x={left - 10} y={ROW / 2 + 4}>
              <title>{readName(tie)}</title>
              {shorten(readName(tie), left / LETTER)}
            </text>
            {bars[row]?.map((bar) => (
              <Bar
                key={bar.key}
                bar={bar}
                x={(at) => x(date(at))}
                contested={tie.standing === 'DIFFERING' || tie.standing === 'DISPUTED'}
              />
            ))}
          </g>
        ))}
        {period !== null && (
          <g className="lens-day">
            <line x1={x(date(period.first))} x2={x(date(period.first))} y1={TOP - 10} y2={height} />
            {period.last > period.first && <line x1={x(date(period.last))} x2={x(date(period.last))} y1={TOP - 10} y2={height} />}
            <title>{words.facts.chart.day}</title>
          </g>
        )}
      </svg>
      <p className="note">
        {words.facts.chart.legend} {shown.length < ties.length && words.facts.chart.cut(shown.length, ties.length)}{' '}
        {ties.length > FEW && (
          <button type="button" className="quiet" onClick={() => setAll(!all)}>
            {all ? words.facts.chart.few(FEW) : words.facts.chart.all(ties.length)}
          </button>
        )}
      </p>
    </div>
  );
}

const shorten = (name: string, max: number): string => (name.length > max ? `${name.slice(0, max - 1)}…` : name);

function Bar({ bar, x, contested }: { readonly bar: SpellBar; readonly x: (day: number) => number; readonly contested: boolean }) {
  const [left, right] = [x(bar.from), Math.max(x(bar.to), x(bar.from) + 3)];
  const tall = bar.lanes === 1 ? 10 : 18 / bar.lanes - 1;
  const top = bar.lanes === 1 ? 6 : 2 + (bar.lane * 18) / bar.lanes;
  const [over, under, middle] = [top - 1.5, top + tall + 1.5, top + tall / 2];
  return (
    <g className={`bar${contested ? ' contested' : ''}${bar.faint ? ' faint' : ''}`}>
      <title>{bar.text}</title>
      <rect x={left} y={top} width={right - left} height={tall} rx={1} />
      {bar.startInexact && <path className="bracket" d={`M${left + 3} ${over}h-3V${under}h3`} />}
      {bar.endInexact && <path className="bracket" d={`M${right - 3} ${over}h3V${under}h-3`} />}
      {bar.startUnknown && <path className="onward" d={`M${left - 2} ${middle - 3}l-3 3 3 3`} />}
      {bar.open && <path className="onward" d={`M${right + 2} ${middle - 3}l3 3-3 3`} />}
    </g>
  );
}
