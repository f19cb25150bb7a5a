/** Lists the parts of the address that were not accepted. Without it, readers would not notice that the page differs from the link. */
import { useState } from 'react';
import { readAddress } from '../address/address';
import { words } from '../words/en';

/** The parameters of the address as it was opened, before the router corrects it. */
const OPENED = readAddress(window.location.search);

interface DroppedNoticeProps {
  /** The parameters that the page accepted. */
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
