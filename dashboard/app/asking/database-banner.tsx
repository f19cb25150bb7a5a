/** One banner while the database cannot be reached. It polls the database, then repeats the failed questions. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { words } from '../words/en';
import { AskError } from './ask-error';

const WATCH_MS = 5_000;

export function DatabaseBanner() {
  const cache = useQueryClient();
  const [down, setDown] = useState(false);
  useEffect(
    () =>
      cache.getQueryCache().subscribe(({ query }) => {
        const { error } = query.state;
        if (error instanceof AskError && error.code === 'DATABASE_UNAVAILABLE') setDown(true);
      }),
    [cache],
  );
  useEffect(() => {
    if (!down) return;
    const timer = setInterval(async () => {
      const ready = await fetch('/readyz').catch(() => null);
      if (!ready?.ok) return;
      setDown(false);
      // Refetch rather than reset, so that the panels keep what they show.
      await cache.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null });
    }, WATCH_MS);
    return () => clearInterval(timer);
  }, [cache, down]);
  if (!down) return null;
  return (
    <div className="banner" role="alert">
      <p>{words.frame.databaseDown}</p>
    </div>
  );
}
