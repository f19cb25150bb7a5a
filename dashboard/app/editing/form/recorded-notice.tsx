/** Confirms a recording, with its number and a link to it. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSay } from '../../controls/live-region';
import { editing } from '../../words/en/editing';

interface RecordedNoticeProps {
  /** The number of the recording; null if nothing was new. */
  readonly seq: number | null;
  readonly onClose: () => void;
}

export function RecordedNotice({ seq, onClose }: RecordedNoticeProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const say = useSay();
  const message = seq === null ? editing.nothingNew : editing.recorded(seq);
  useEffect(() => {
    title.current?.focus();
    say(message);
  }, [say, message]);
  return (
    <div className="recorded">
      <div role="status">
        <h3 ref={title} tabIndex={-1}>
          {message}
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
