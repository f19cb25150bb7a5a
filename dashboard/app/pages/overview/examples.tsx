/** Links to example pages, limited to those that this database has data for. */
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useAnswer } from '../../asking/use-answer';
import { OverviewBeginningsDocument, type OverviewBeginningsQuery } from '../../documents/generated/graphql';
import { words } from '../../words/en';

const { examples: beginning } = words.overview;
type ExampleKey = keyof OverviewBeginningsQuery;

interface Example {
  readonly name: string;
  /** The entities that the example needs. */
  readonly of: readonly ExampleKey[];
  /** Renders the link with the ids of those entities. */
  readonly link: (name: string, ...ids: string[]) => ReactNode;
}

const EXAMPLES: readonly Example[] = [
  {
    name: beginning.pakistan,
    of: ['pakistan'],
    link: (name, key = '') => (
      <Link className="beginning" to="/e/$key" params={{ key }} search={{ at: '2025-06-03' }}>
        {name}
      </Link>
    ),
  },
  {
    name: beginning.met,
    of: ['pakistan', 'russia'],
    link: (name, a = '', b = '') => (
      <Link className="beginning" to="/dyad/$a/$b" params={{ a, b }} search={{ at: '2025-06-03' }}>
        {name}
      </Link>
    ),
  },
  {
    name: beginning.disputes,
    of: ['india', 'pakistan'],
    link: (name, a = '', b = '') => (
      <Link className="beginning" to="/dyad/$a/$b" params={{ a, b }}>
        {name}
      </Link>
    ),
  },
  {
    name: beginning.indus,
    of: ['indus'],
    link: (name, key = '') => (
      <Link className="beginning" to="/e/$key" params={{ key }}>
        {name}
      </Link>
    ),
  },
  {
    name: beginning.india,
    of: ['india'],
    link: (name, key = '') => (
      <Link className="beginning" to="/e/$key" params={{ key }} search={{ by: key }}>
        {name}
      </Link>
    ),
  },
  {
    name: beginning.sco,
    of: ['sco'],
    link: (name, key = '') => (
      <Link className="beginning" to="/e/$key" params={{ key }}>
        {name}
      </Link>
    ),
  },
  {
    name: beginning.ways,
    of: ['india', 'china'],
    link: (name, from, to) => (
      <Link className="beginning" to="/path" search={{ from, to, hops: '3' }}>
        {name}
      </Link>
    ),
  },
];

export function Examples() {
  const entities = useAnswer(OverviewBeginningsDocument, {}).answer?.data;
  return (
    <nav className="beginnings" aria-label={words.overview.examplesTitle}>
      {EXAMPLES.map(({ name, of, link }) => {
        const ids = of.map((key) => entities?.[key]?.id);
        return ids.every((id) => id !== undefined) ? <Fragment key={name}>{link(name, ...ids)}</Fragment> : null;
      })}
    </nav>
  );
}
