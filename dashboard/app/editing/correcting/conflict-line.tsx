/** One field of a conflict: the value the editor saw, the current value and the wanted value. */
import { editing } from '../../words/en/editing';
import type { FieldShape } from '../form/values';

const text = editing.conflict;
export type Side = 'now' | 'mine';

interface ConflictLineProps {
  readonly field: FieldShape;
  readonly seen: string;
  readonly now: string;
  readonly wanted: string;
  readonly side: Side | undefined;
  readonly onSide: (side: Side) => void;
}

export function ConflictLine({ field: { name, label }, seen, now, wanted, side, onSide }: ConflictLineProps) {
  const choice = (of: Side, shown: string, column: string) => (
    <td className={side === of ? 'chosen-side' : ''}>
      <label>
        <input
          type="radio"
          name={`choose-${name}`}
          checked={side === of}
          aria-label={`${text.choose(label)} ${column}: ${shown}`}
          onChange={() => onSide(of)}
        />{' '}
        <bdi>{shown}</bdi>
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <bdi>{seen}</bdi>
      </td>
      {choice('now', now, text.now)}
      {choice('mine', wanted, text.wanted)}
    </tr>
  );
}
