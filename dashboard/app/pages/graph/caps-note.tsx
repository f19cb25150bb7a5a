/** What was truncated at the limit, and three options: narrow it down, load more, or export all as a file. */
import { Link } from '@tanstack/react-router';
import { Menu } from '../../controls/menu';
import { words } from '../../words/en';
import { CAPS, type GraphSearch } from './graph-search';

const text = words.graph.caps;

interface CapsNoteProps {
  readonly search: GraphSearch;
  readonly shown: { readonly entities: number; readonly order: number; readonly ties: number };
  readonly onChange: (change: GraphSearch) => void;
}

export function CapsNote({ search: { of, cap, group }, shown, onChange }: CapsNoteProps) {
  return (
    <div className="caps-note">
      <p>{text.cut(shown.entities, shown.order, shown.ties)}</p>
      <p className="ways-on">
        <span>{text.narrow}</span>
        {cap === undefined && (
          <button type="button" onClick={() => onChange({ cap: '300' })}>
            {text.more(CAPS['300'].first, CAPS['300'].firstTies)}
          </button>
        )}
        {cap !== '2000' && (
          <Menu name={text.most}>
            <p>{text.warning}</p>
            <button type="button" onClick={() => onChange({ cap: '2000' })}>
              {text.more(CAPS['2000'].first, CAPS['2000'].firstTies)}
            </button>
          </Menu>
        )}
        {group === '0' && (
          <button type="button" onClick={() => onChange({ group: undefined })}>
            {text.group}
          </button>
        )}
        <Link className="button" to="/exports" search={{ of }}>
          {text.export}
        </Link>
      </p>
    </div>
  );
}
