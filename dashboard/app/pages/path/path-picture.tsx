/** Paths drawn as rows of names joined by lines; a line is dashed if the hop is contested. */
import { tieTypeInWords } from '../../facts/tie-type-words';
import { words } from '../../words/en';
import type { FoundPath } from './found-path';

const WIDTH = 1200;
const ROW = 62;
const MAX_PATHS = 12;

export function PathPicture({ paths }: { readonly paths: readonly FoundPath[] }) {
  const shown = paths.slice(0, MAX_PATHS);
  const longest = Math.max(...shown.map(({ length }) => length));
  const step = (WIDTH - 180) / Math.max(longest, 1);
  return (
    <svg className="path-picture" viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`} role="img" aria-label={words.path.chart(shown.length)}>
      {shown.map((path, row) => (
        <g key={path.entities.map(({ id }) => id).join(' ')} transform={`translate(90 ${row * ROW + 34})`}>
          {path.hops.map((hop, at) => (
            <g key={hop.tie.id} className={hop.tie.standing === 'DIFFERING' || hop.tie.standing === 'DISPUTED' ? 'contested' : undefined}>
              <line x1={at * step + 8} x2={(at + 1) * step - 8} y1={0} y2={0} />
              <text className="verb" x={(at + 0.5) * step} y={16}>
                {shorten(tieTypeInWords(hop.tie.type), step)}
              </text>
            </g>
          ))}
          {path.entities.map((entity, at) => (
            <g key={entity.id} transform={`translate(${at * step} 0)`}>
              <circle r={5} />
              <text className="name" y={-12}>
                {shorten(entity.name, step)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

function shorten(text: string, width: number): string {
  const max = Math.max(8, Math.floor(width / 7));
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
