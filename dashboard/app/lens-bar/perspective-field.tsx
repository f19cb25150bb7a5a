/** "Asserted by": actors and sources to choose, and whether the others are included as background. */
import { useId, useState } from 'react';
import { Menu } from '../controls/menu';
import type { Lens } from '../lens/lens';
import { useChangeLens } from '../lens/use-lens';
import { words } from '../words/en';
import { getVoiceName, useVoices, type Voice } from './voices';

const text = words.lens;

export function PerspectiveField({ lens }: { readonly lens: Lens }) {
  const changeLens = useChangeLens();
  const voices = useVoices();
  const [filter, setFilter] = useState('');
  const { assertedBy, background } = lens;
  const toggle = (id: string) =>
    changeLens({ assertedBy: assertedBy.includes(id) ? assertedBy.filter((other) => other !== id) : [...assertedBy, id].sort() });
  const matches = ({ name }: Voice) => name.toLowerCase().includes(filter.toLowerCase());
  const groups = [
    { title: text.actorsAsVoices, found: voices.actors.filter(matches) },
    { title: text.sourcesAsVoices, found: voices.sources.filter(matches) },
  ];
  return (
    <div className="field">
      <span>{text.perspective}</span>
      <Menu className="voices" name={assertedBy.length === 0 ? text.everyone : assertedBy.map(getVoiceName).join(', ')}>
        <label className="unlabelled">
          <span className="unseen">{text.voicesSearch}</span>
          <input type="search" placeholder={text.voicesSearch} value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <div className="voice-list">
          {groups.map((group) => (
            <VoiceGroup key={group.title} {...group} chosen={assertedBy} onToggle={toggle} />
          ))}
          {groups.every(({ found }) => found.length === 0) && <p className="note">{text.voicesNone}</p>}
        </div>
        <label className="check" title={text.backgroundAbout}>
          <input
            type="checkbox"
            checked={background}
            disabled={assertedBy.length === 0}
            onChange={() => changeLens({ background: !background })}
          />
          {text.backgroundAbout}
        </label>
        <button type="button" disabled={assertedBy.length === 0} onClick={() => changeLens({ assertedBy: [], background: true })}>
          {text.everyoneButton}
        </button>
      </Menu>
    </div>
  );
}

interface VoiceGroupProps {
  readonly title: string;
  readonly found: readonly Voice[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

function VoiceGroup({ title, found, chosen, onToggle }: VoiceGroupProps) {
  const titleId = useId();
  if (found.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll in every browser.
    <div role="group" aria-labelledby={titleId}>
      <p className="group-title" id={titleId}>
        {title}
      </p>
      {found.map(({ id, name }) => (
        <label className="check" key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </div>
  );
}
