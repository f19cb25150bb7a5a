/** A heat map of pairs: darker for more, hatched where no source covers the year. A table of numbers, or a canvas for many actors. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSavedPicture } from '../../panel/picture-source';
import { words } from '../../words/en';
import { heatMap } from './heat-map';
import { AS_TABLE, type MatrixOrder } from './matrix-actors';
import { MatrixCanvas } from './matrix-canvas';
import { MatrixGrid } from './matrix-grid';
import { matrixSvg } from './matrix-svg';
import { type PairOfYear, readMeasure } from './pair-of-year';

interface MatrixPictureProps {
  readonly pairs: readonly PairOfYear[];
  /** The ids of the actors, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  readonly order: MatrixOrder;
}

export function MatrixPicture({ pairs, chosen, order }: MatrixPictureProps) {
  const navigate = useNavigate();
  const map = useMemo(() => heatMap(pairs, chosen, order), [pairs, chosen, order]);
  const many = chosen.length > AS_TABLE;
  useSavedPicture(() =>
    matrixSvg(
      map.names,
      (row, column) => {
        const pair = map.at(row, column);
        return pair ? { text: many ? '' : String(readMeasure(pair).value ?? readMeasure(pair).told), ...map.getShade(pair) } : null;
      },
      many ? 14 : 44,
    ),
  );
  const open = (a: string, b: string) => void navigate({ to: '/dyad/$a/$b', params: { a, b } } as never);
  return (
    <>
      {many ? <MatrixCanvas map={map} onOpen={open} /> : <MatrixGrid map={map} />}
      <p className="note">{words.matrix.legend}</p>
    </>
  );
}
