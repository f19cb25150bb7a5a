/** It is recorded: under which number, and the way there. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSay } from '../../controls/live-region';
import { editing } from '../../words/en/editing';

interface RecordedProps {
  /** The recording's number; null where nothing was new. */
  readonly seq: number | null;
  readonly onClose: () => void;
}

export function Recorded({ seq, onClose }: RecordedProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const say = useSay();
  const told = seq === null ? editing.nothingNew : editing.recorded(seq);
  useEffect(() => {
    title.current?.focus();
    say(told);
  }, [say, told]);
  return (
    <div className="recorded">
      <div role="status">
        <h3 ref={title} tabIndex={-1}>
          {told}
        </h3>
      </div>
      {seq !== null && (
        <p>
          <Link to="/recordings" search={{ rec: String(seq) }} onClick={onClose}>
            {editing.seeRecording(seq)}
          </Link>
        </p>
      )}
      <button type="button" onClick={onClose}>
        {editing.done}
      </button>
    </div>
  );
}
