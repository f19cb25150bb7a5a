/** Links to the pages, and a search for entities. */
import { Link, useNavigate } from '@tanstack/react-router';
import { SearchBox } from '../finding/search-box';
import { SignInButton } from '../session/sign-in-button';
import { words } from '../words/en';

const { pages } = words.frame;

/** The pages with a link in the head. A page about one entity is reached from that entity. */
const PAGES = [
  { to: '/', name: pages.overview },
  { to: '/graph', name: pages.graph },
  { to: '/path', name: pages.path },
  { to: '/matrix', name: pages.matrix },
  { to: '/compare', name: pages.compare },
  { to: '/timeline', name: pages.timeline },
  { to: '/contested', name: pages.contested },
  { to: '/recordings', name: pages.recordings },
  { to: '/exports', name: pages.exports },
] as const;

export function Navigation() {
  const navigate = useNavigate();
  return (
    <div className="navigation">
      <Link to="/" className="brand">
        {words.frame.product}
      </Link>
      <nav aria-label={words.frame.navigation}>
        {PAGES.map(({ to, name }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {name}
          </Link>
        ))}
        <a href="/playground">{pages.query}</a>
      </nav>
      <SearchBox label={words.finding.anything} onChoose={({ id }) => void navigate({ to: '/e/$key', params: { key: id } })} />
      <SignInButton />
    </div>
  );
}
