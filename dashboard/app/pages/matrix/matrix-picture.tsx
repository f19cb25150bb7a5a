/** A heat map of pairs: the number in each cell, darker for more, hatched where nobody could know. */
import { Link } from '@tanstack/react-router';
import { useSavedPicture } from '../../panel/picture-source';
import { words } from '../../words/en';
import { matrixSvg } from './matrix-svg';
import { measured, type PairOfYear } from './pair-of-year';

const text = words.matrix;

/** More columns than this stand closer, with their names upright. */
const FEW = 12;

interface MatrixPictureProps {
  readonly pairs: readonly PairOfYear[];
  /** Ids in the order of rows and columns. */
  readonly order: readonly string[];
}

export function MatrixPicture({ pairs, order }: MatrixPictureProps) {
  const byPair = new Map(
    pairs.flatMap((pair) => [[`${pair.a.id} ${pair.b.id}`, pair] as const, [`${pair.b.id} ${pair.a.id}`, pair] as const]),
  );
  const names = new Map(pairs.flatMap(({ a, b }) => [[a.id, a.name] as const, [b.id, b.name] as const]));
  const shown = order.filter((id) => names.has(id));
  const most = Math.max(1, ...pairs.map((pair) => measured(pair).value ?? 0));
  useSavedPicture(() =>
    matrixSvg(
      shown.map((id) => names.get(id) ?? id),
      (row, column) => {
        const pair = byPair.get(`${shown[row]} ${shown[column]}`);
        return pair ? { text: String(measured(pair).value ?? measured(pair).told), step: stepOf(pair, most) } : null;
      },
    ),
  );
  return (
    <>
      <table className={shown.length > FEW ? 'matrix many' : 'matrix'}>
        <thead>
          <tr>
            <td />
            {shown.map((id) => (
              <th key={id} scope="col">
                <bdi>{names.get(id)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row}>
              <th scope="row">
                <bdi>{names.get(row)}</bdi>
              </th>
              {shown.map((column) => (
                <Cell key={column} pair={byPair.get(`${row} ${column}`)} row={row} column={column} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{text.legend}</p>
    </>
  );
}

interface CellProps {
  readonly pair: PairOfYear | undefined;
  readonly row: string;
  readonly column: string;
  readonly most: number;
}

/** How dark a cell is, in steps, so that style sheets alone say what colour that is. */
const STEPS = 5;

function stepOf(pair: PairOfYear, most: number): string {
  const { value } = measured(pair);
  return value === null ? 'unknown' : `step-${value === 0 ? 0 : Math.max(1, Math.ceil((value / most) * STEPS))}`;
}

function Cell({ pair, row, column, most }: CellProps) {
  if (!pair) return <td className="none" />;
  const { value, told } = measured(pair);
  return (
    <td className={stepOf(pair, most)}>
      <Link to="/dyad/$a/$b" params={{ a: row, b: column }} aria-label={text.cell(pair.a.name, pair.b.name, value, told)}>
        {value ?? told}
      </Link>
    </td>
  );
}
