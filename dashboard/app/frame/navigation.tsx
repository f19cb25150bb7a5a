/** The pages by name, and finding an entity from anywhere. */
import { Link } from '@tanstack/react-router';
import { words } from '../words/en';

const { pages } = words.frame;

/** The pages that are named in the head; a page that is about one thing is reached from that thing. */
const PAGES = [{ to: '/', name: pages.overview }] as const;

export function Navigation() {
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
    </div>
  );
}
