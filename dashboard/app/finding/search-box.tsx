/** Finds an entity by name: a field, and a list below it for the arrow keys. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useAnswer } from '../asking/use-answer';
import { type EntityKind, SearchDocument, type SearchQuery } from '../documents/generated/graphql';
import { spellInWords } from '../facts/date-words';
import type { Named } from '../facts/tie-with-edges';
import { words } from '../words/en';

const REST_MS = 200;
const text = words.finding;
type Found = SearchQuery['search']['edges'][number];

interface SearchBoxProps {
  readonly label: string;
  readonly onChoose: (entity: Named) => void;
  /** The kinds of entities to search; all kinds if absent. */
  readonly kinds?: readonly EntityKind[];
  /** The id of the field, for a label or a description outside. */
  readonly id?: string;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
}

export function SearchBox({ label, onChoose, kinds, id, placeholder = label, describedBy, invalid }: SearchBoxProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const now = useFound(typed, kinds);
  const { found, suggested, total, failed } = now;
  const options = found.length > 0 ? found.length : suggested.length;
  const enter = (at: number): boolean => {
    if (found[at]) choose(found[at].node);
    else if (suggested[at]) type(suggested[at]);
    return at < options;
  };
  const { active, press: handleKey, toFirst } = useActive(options, { enter, leave: () => setOpen(false) });
  const choose = (entity: Named) => {
    setTyped('');
    setOpen(false);
    onChoose(entity);
  };
  const type = (name: string) => {
    setTyped(name);
    toFirst();
    setOpen(true);
  };
  const shown = open && typed.trim() !== '' && (found.length > 0 || total === 0 || failed);
  return (
    <div className="search-box">
      <input
        type="search"
        id={id}
        role="combobox"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={shown && active < options ? `${listId}-${active}` : undefined}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => handleKey(event.key) && event.preventDefault()}
      />
      <FoundList id={listId} shown={shown} label={label} now={now} active={active} onChoose={choose} onType={type} />
    </div>
  );
}

interface OtherKeys {
  /** Returns true if there is an option at this position. */
  readonly enter: (option: number) => boolean;
  readonly leave: () => void;
}

/** The option selected with the arrow keys. The browser does nothing else with a key that is handled here. */
function useActive(options: number, { enter, leave }: OtherKeys) {
  const [active, setActive] = useState(0);
  const handleKey = (key: string): boolean => {
    if (key === 'Enter') return enter(active);
    if (key === 'ArrowDown') setActive((at) => Math.min(at + 1, options - 1));
    else if (key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0));
    else if (key === 'Escape') leave();
    else return false;
    return true;
  };
  return { active, press: handleKey, toFirst: () => setActive(0) };
}

interface FoundListProps {
  readonly id: string;
  readonly shown: boolean;
  readonly label: string;
  readonly now: FoundNow;
  readonly active: number;
  readonly onChoose: (entity: Named) => void;
  readonly onType: (name: string) => void;
}

function FoundList({ id, shown, label, now: { found, suggested, total, failed }, active, onChoose, onType }: FoundListProps) {
  return (
    <div className="found" hidden={!shown}>
      {found.length === 0 && <p className="note">{failed ? text.failed : suggested.length > 0 ? text.similar : text.none}</p>}
      <div id={id} role="listbox" aria-label={label} className="options">
        {found.map((one, index) => (
          <FoundItem key={one.node.id} id={`${id}-${index}`} found={one} active={index === active} onChoose={() => onChoose(one.node)} />
        ))}
        {suggested.map((name, index) => (
          <Option key={name} id={`${id}-${index}`} active={index === active} onChoose={() => onType(name)}>
            <bdi>{name}</bdi>
          </Option>
        ))}
      </div>
      {total !== undefined && total > found.length && <p className="note">{text.more(found.length, total)}</p>}
    </div>
  );
}

interface FoundNow {
  readonly found: readonly Found[];
  /** Names similar to the typed text, if nothing was found. */
  readonly suggested: readonly string[];
  readonly total: number | undefined;
  readonly failed: boolean;
}

function useFound(typed: string, kinds: readonly EntityKind[] | undefined): FoundNow {
  const [searched, setSearched] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearched(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { answer, error } = useAnswer(
    SearchDocument,
    { text: searched, ...(kinds && { kinds: [...kinds] }) },
    { enabled: searched !== '' },
  );
  const current = searched !== '' && searched === typed.trim() ? answer?.data.search : undefined;
  return { found: current?.edges ?? [], suggested: current?.suggestions ?? [], total: current?.totalCount, failed: error !== null };
}

interface OptionProps {
  readonly id: string;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** Chosen on mouse down, because a click would come after the field loses the focus. */
function Option({ id, active, onChoose, children }: OptionProps & { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
    <div
      id={id}
      role="option"
      aria-selected={active}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {children}
    </div>
  );
}

function FoundItem({ found, ...option }: OptionProps & { readonly found: Found }) {
  const match = found.matches.find(({ value }) => value !== found.node.name);
  return (
    <Option {...option}>
      <bdi>{found.node.name}</bdi> <span className="kind">{words.facts.kinds[found.kind]}</span>
      {match && (
        <span className="match">
          {match.parts.map((part, index) => (part.matched ? <mark key={`${String(index)} ${part.text}`}>{part.text}</mark> : part.text))}
          {match.spells.length > 0 && ` (${match.spells.map(spellInWords).join('; ')})`}
        </span>
      )}
    </Option>
  );
}
