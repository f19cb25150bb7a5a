/** The heat map as a table of numbers. The Tab key reaches one cell, the arrow keys the others. */
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { words } from '../../words/en';
import type { HeatMap } from './heat-map';
import { type Cell, moveCell } from './move-cell';
import { readMeasure } from './pair-of-year';

/** With more columns than this, the columns are narrower and their names are vertical. */
const FEW = 12;

export function MatrixGrid({ map }: { readonly map: HeatMap }) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Cell>([0, 1]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : moveCell(active, event.key, map.ids.length);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cells are one widget for the keyboard.
    <table ref={table} role="grid" className={map.ids.length > FEW ? 'matrix many' : 'matrix'} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <td />
          {map.names.map((name, column) => (
            <th key={map.ids[column]} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {map.ids.map((id, row) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{map.names[row]}</bdi>
            </th>
            {map.ids.map((other, column) => (
              <GridCell
                key={other}
                map={map}
                at={[row, column]}
                active={active[0] === row && active[1] === column}
                onFocus={() => setActive([row, column])}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GridCellProps {
  readonly map: HeatMap;
  readonly at: Cell;
  readonly active: boolean;
  readonly onFocus: () => void;
}

function GridCell({ map, at: [row, column], active, onFocus }: GridCellProps) {
  const pair = map.at(row, column);
  const place = { tabIndex: active ? 0 : -1, 'data-cell': `${row} ${column}`, onFocus };
  if (!pair) return <td className="none" {...place} />;
  const { value, told: count } = readMeasure(pair);
  const { step, uncovered } = map.getShade(pair);
  return (
    <td className={`step-${step}${uncovered ? ' unknown' : ''}`}>
      <Link
        {...place}
        to="/dyad/$a/$b"
        params={{ a: map.ids[row] ?? '', b: map.ids[column] ?? '' }}
        aria-label={words.matrix.cell(pair.a.name, pair.b.name, value, count)}
      >
        {value ?? count}
      </Link>
    </td>
  );
}
