/** The visible rows of a long table, with empty space before and after for the other rows. */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefObject } from 'react';

const USUAL_HEIGHT = 33;

interface VirtualRowsProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The number of columns. */
  readonly width: number;
  readonly toKey: (at: number) => string;
  readonly children: (at: number) => ReactNode;
}

export default function VirtualRows({ frame, count, width, toKey, children }: VirtualRowsProps) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: toKey,
    overscan: 12,
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  return (
    <tbody>
      <Room height={shown[0]?.start ?? 0} width={width} />
      {shown.map(({ index, key }) => (
        // aria-rowindex counts from 1, and the heading is the first row.
        <tr key={key} ref={rows.measureElement} data-index={index} aria-rowindex={index + 2}>
          {children(index)}
        </tr>
      ))}
      <Room height={rows.getTotalSize() - (shown.at(-1)?.end ?? 0)} width={width} />
    </tbody>
  );
}

function Room({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tr className="room">
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
