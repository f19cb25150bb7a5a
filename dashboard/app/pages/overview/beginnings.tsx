/** Pages to begin with, of those that this database holds something for. */
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useAnswer } from '../../asking/use-answer';
import { OverviewBeginningsDocument, type OverviewBeginningsQuery } from '../../documents/generated/graphql';
import { words } from '../../words/en';

const { beginning } = words.overview;
type Held = keyof OverviewBeginningsQuery;

interface Beginning {
  readonly name: string;
  /** What must be held for it. */
  readonly of: readonly Held[];
  /** The link; its ids are those of what is held. */
  readonly link: (name: string, ...ids: string[]) => ReactNode;
}

const BEGINNINGS: readonly Beginning[] = [
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

export function Beginnings() {
  const found = useAnswer(OverviewBeginningsDocument, {}).answer?.data;
  return (
    <nav className="beginnings" aria-label={words.overview.beginnings}>
      {BEGINNINGS.map(({ name, of, link }) => {
        const ids = of.map((held) => found?.[held]?.id);
        return ids.every((id) => id !== undefined) ? <Fragment key={name}>{link(name, ...ids)}</Fragment> : null;
      })}
    </nav>
  );
}
