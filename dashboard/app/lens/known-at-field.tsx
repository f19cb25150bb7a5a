/** As known when: a day, an instant or a recording, as the reader types it. */
import { useEffect, useState } from 'react';
import { words } from '../words/en';
import { LENS_RULES } from './lens';
import { useChangeLens } from './use-lens';

const text = words.lens;

export function KnownAtField({ knownAt }: { readonly knownAt: string | null }) {
  const changeLens = useChangeLens();
  const [typed, setTyped] = useState(knownAt ?? '');
  useEffect(() => setTyped(knownAt ?? ''), [knownAt]);
  const take = () => {
    if (typed === (knownAt ?? '')) return;
    if (typed === '' || LENS_RULES.known(typed)) changeLens({ knownAt: typed || null });
  };
  const wrong = typed !== '' && !LENS_RULES.known(typed);
  return (
    <label className="field" title={text.knownAbout}>
      <span>{text.known}</span>
      <input
        type="text"
        size={12}
        placeholder={text.knownNow}
        value={typed}
        aria-invalid={wrong}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}
