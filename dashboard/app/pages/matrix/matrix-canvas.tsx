/** The heat map of many actors on a canvas: one widget for the keyboard, and a line that describes the cell under the pointer. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSay } from '../../controls/live-region';
import { useOnPaper } from '../../controls/use-on-paper';
import { useWidth } from '../../evidence/use-width';
import { words } from '../../words/en';
import { computeMeasures, drawHeatMap, type Measures } from './draw-heat-map';
import type { HeatMap } from './heat-map';
import { type Cell, moveCell } from './move-cell';
import { readMeasure } from './pair-of-year';

const text = words.matrix;

interface MatrixCanvasProps {
  readonly map: HeatMap;
  readonly onOpen: (a: string, b: string) => void;
}

export function MatrixCanvas({ map, onOpen }: MatrixCanvasProps) {
  const [place, width] = useWidth();
  const [active, setActive] = useState<Cell | null>(null);
  const say = useSay();
  const canvas = useDrawn(map, width);
  const measures = computeMeasures(map.ids.length, width);
  const open = (cell: Cell | null) => {
    const pair = cell && map.at(...cell);
    if (pair) onOpen(map.ids[cell[0]] ?? '', map.ids[cell[1]] ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveCell(active ?? [0, 0], event.key, map.ids.length);
    if (next) {
      setActive(next);
      say(cellText(map, next));
    } else if (event.key === 'Enter') open(active);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={place} className="heat-map">
      <p className="under-hand">{active ? cellText(map, active) : text.canvasKeys}</p>
      <div
        className="heat-map-frame"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is one widget with its own keys, which the line above it lists.
        tabIndex={0}
        aria-label={text.canvas(map.ids.length)}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setActive(findCell(event, measures, map.ids.length))}
        onClick={() => open(active)}
      >
        <canvas ref={canvas} />
        {active && <Cross cell={active} measures={measures} size={map.ids.length} />}
      </div>
    </div>
  );
}

/** Draws again if the values, the width or the colour scheme change, and for printing. */
function useDrawn(map: HeatMap, width: number) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dark = useDark();
  const onPaper = useOnPaper();
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours come from the style sheets, which dark mode and printing change.
  useEffect(() => {
    if (canvas.current) drawHeatMap(canvas.current, map, computeMeasures(map.ids.length, width));
  }, [map, width, dark, onPaper]);
  return canvas;
}

/** Highlights the row and the column of a cell. */
function Cross({ cell: [row, column], measures: { cell, side, head }, size }: { cell: Cell; measures: Measures; size: number }) {
  const extent = size * cell;
  return (
    <>
      <div className="cross" style={{ left: side, top: head + row * cell, width: extent, height: cell }} />
      <div className="cross" style={{ left: side + column * cell, top: head, width: cell, height: extent }} />
    </>
  );
}

function findCell({ nativeEvent }: PointerEvent, { cell, side, head }: Measures, size: number): Cell | null {
  const [row, column] = [Math.floor((nativeEvent.offsetY - head) / cell), Math.floor((nativeEvent.offsetX - side) / cell)];
  return row >= 0 && column >= 0 && row < size && column < size ? [row, column] : null;
}

function cellText(map: HeatMap, [row, column]: Cell): string {
  const [a, b] = [map.names[row] ?? '', map.names[column] ?? ''];
  if (row === column) return a;
  const pair = map.at(row, column);
  return pair ? text.cell(a, b, readMeasure(pair).value, readMeasure(pair).told) : text.notThere(a, b);
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function onDark(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

const useDark = (): boolean => useSyncExternalStore(onDark, () => dark.matches);
