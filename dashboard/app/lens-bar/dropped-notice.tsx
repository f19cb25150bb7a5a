/** Says which parts of the address were not accepted and left out; silence would show another page than the link's maker saw. */
import { useState } from 'react';
import { readAddress } from '../address/address';
import { words } from '../words/en';

/** The address as it was opened, before the router has put it right. */
const OPENED = readAddress(window.location.search);

interface DroppedNoticeProps {
  /** What the page accepted. */
  readonly kept: Readonly<Record<string, unknown>>;
}

export function DroppedNotice({ kept }: DroppedNoticeProps) {
  const [dropped, setDropped] = useState(() => Object.entries(OPENED).filter(([name]) => !(name in kept)));
  if (dropped.length === 0) return null;
  return (
    <div className="banner" role="alert">
      <ul>
        {dropped.map(([name, value]) => (
          <li key={name}>{words.lens.dropped(name, value.slice(0, 80))}</li>
        ))}
      </ul>
      <button type="button" onClick={() => setDropped([])}>
        {words.lens.dismiss}
      </button>
    </div>
  );
}
