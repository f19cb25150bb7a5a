/** Mirrored bars: acts of cooperation upward, acts of conflict downward. A year is grey unless sources cover both. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { useWidth } from '../../evidence/use-width';
import { words } from '../../words/en';
import type { Acts, ActsOfYear } from './count-acts-by-year';

const text = words.dyad.acts;
const HEIGHT = 230;
const LEFT = 36;
const FOOT = 22;
/** Maximum width of a bar, in pixels, however few the years. */
const MAX_WIDTH = 40;
/** The smallest maximum of the scale. Without it, one act in one year would fill the picture. */
const MIN_SCALE = 4;

export function ActsChart({ years }: { readonly years: readonly ActsOfYear[] }) {
  const [place, width] = useWidth();
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([LEFT, Math.min(width - 8, LEFT + years.length * MAX_WIDTH)])
    .padding(0.15);
  const max = Math.max(MIN_SCALE, ...years.flatMap(({ cooperative, hostile }) => [cooperative.count, hostile.count]));
  const y = scaleLinear()
    .domain([-max, max])
    .range([HEIGHT - FOOT, 10]);
  const every = Math.max(1, Math.ceil(years.length / (width / 70)));
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return (
    <div ref={place}>
      <svg className="acts-chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={text.label(first, last)}>
        {years.map(({ year, cooperative, hostile }) => (
          <g key={year} transform={`translate(${x(year) ?? 0} 0)`}>
            <title>{text.year(year, cooperative.count, hostile.count, cooperative.complete && hostile.complete)}</title>
            {!(cooperative.complete && hostile.complete) && (
              <rect className="uncounted" y={10} width={x.step()} height={HEIGHT - FOOT - 10} />
            )}
            <Bar className="cooperative" acts={cooperative} from={y(cooperative.count)} to={y(0)} width={x.bandwidth()} />
            <Bar className="hostile" acts={hostile} from={y(0)} to={y(-hostile.count)} width={x.bandwidth()} />
          </g>
        ))}
        {y
          .ticks(5)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} className="tick" transform={`translate(0 ${y(tick)})`}>
              <line x1={LEFT} x2={width - 8} className={tick === 0 ? 'zero' : undefined} />
              <text x={LEFT - 6} y={4} textAnchor="end">
                {Math.abs(tick)}
              </text>
            </g>
          ))}
        {years
          .filter((_, at) => at % every === 0)
          .map(({ year }) => (
            <text key={year} className="year" x={(x(year) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 6}>
              {year}
            </text>
          ))}
        <text className="side" x={LEFT + 4} y={22}>
          {text.cooperation}
        </text>
        <text className="side" x={LEFT + 4} y={HEIGHT - FOOT - 6}>
          {text.conflict}
        </text>
      </svg>
      <p className="note">{text.legend}</p>
    </div>
  );
}

interface BarProps {
  readonly className: string;
  readonly acts: Acts;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function Bar({ className, acts, from, to, width }: BarProps) {
  if (acts.count === 0) return null;
  return <rect className={`${className}${acts.complete ? '' : ' partial'}`} y={from} width={width} height={to - from} />;
}
