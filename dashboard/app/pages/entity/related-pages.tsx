/** Links from an entity: its dossier with another entity, its graph, and what each side says about it. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { Named } from '../../facts/tie-with-edges';
import { SearchBox } from '../../finding/search-box';
import { words } from '../../words/en';

const ACTORS: readonly string[] = ['State', 'Organisation', 'Person'];

export function RelatedPages({ entity: { id, __typename } }: { readonly entity: Named }) {
  const navigate = useNavigate();
  return (
    <nav className="ways-on-entity" aria-label={words.entity.relatedPages}>
      {ACTORS.includes(__typename) && (
        <SearchBox label={words.dyad.with} onChoose={(other) => void navigate({ to: '/dyad/$a/$b', params: { a: id, b: other.id } })} />
      )}
      {__typename === 'Event' && (
        <Link to="/readouts/$key" params={{ key: id }}>
          {words.readouts.link}
        </Link>
      )}
      <Link to="/graph" search={{ of: id }}>
        {words.graph.around}
      </Link>
      <Link to="/path" search={{ from: id }}>
        {words.path.fromHere}
      </Link>
    </nav>
  );
}
