/** The number of entries that begin in each year, as bars. Entries with an uncertain start are hatched. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { useWidth } from '../../evidence/use-width';
import { words } from '../../words/en';
import { drawnYears, type YearDensity } from './drawn-years';

const HEIGHT = 170;
const FOOT = 22;
const HEAD = 14;

/** Draws a place for every year, even without entries, because the axis is time. */
export function DensityChart({ densities }: { readonly densities: readonly YearDensity[] }) {
  const [place, width] = useWidth();
  const { first, last, before } = drawnYears(densities);
  const drawn = densities.filter(({ year }) => year >= first);
  const x = scaleBand<number>()
    .domain(Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .range([30, width - 10])
    .padding(0.15);
  const max = Math.max(...drawn.map(({ entries }) => entries));
  const y = scaleLinear()
    .domain([0, max])
    .nice()
    .range([HEIGHT - FOOT, HEAD]);
  const every = Math.max(1, Math.ceil((last - first + 1) / (width / 90)));
  return (
    <div ref={place}>
      <svg className="density-chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={words.timeline.densityLabel(first, last)}>
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line y2="5" className="hatch" />
          </pattern>
        </defs>
        {y.ticks(3).map((tick) => (
          <g key={tick} className="tick" transform={`translate(0 ${y(tick)})`}>
            <line x1={30} x2={width - 10} />
            <text x={24} y={4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {x
          .domain()
          .filter((year) => (year - first) % every === 0)
          .map((year) => (
            <text key={year} className="year" x={(x(year) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 6}>
              {year}
            </text>
          ))}
        {drawn.map(({ year, entries, uncertain }) => (
          <g key={year} transform={`translate(${x(year) ?? 0} 0)`}>
            <title>{`${year}: ${entries}`}</title>
            <rect className="density" y={y(entries)} width={x.bandwidth()} height={y(0) - y(entries)} />
            {uncertain > 0 && (
              <rect className="uncertain" y={y(uncertain)} width={x.bandwidth()} height={y(0) - y(uncertain)} fill="url(#hatch)" />
            )}
          </g>
        ))}
      </svg>
      <p className="note">
        {words.timeline.densityLegend} {before > 0 && words.timeline.notDrawn(before, first)}
      </p>
    </div>
  );
}
