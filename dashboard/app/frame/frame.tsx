/** What is around every page: navigation, the lens, banners. */
import { Outlet, useRouterState, useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { DatabaseBanner } from '../asking/database-banner';
import { LiveRegion } from '../controls/live-region';
import { DroppedNotice } from '../lens-bar/dropped-notice';
import { LensBar } from '../lens-bar/lens-bar';
import { SignInBanner } from '../session/sign-in-banner';
import { words } from '../words/en';
import { Navigation } from './navigation';
import { PaperFoot } from './paper-foot';

/** `children`: what lies over every page, such as forms. */
export function Frame({ children }: { readonly children?: React.ReactNode }) {
  const search = useSearch({ strict: false });
  return (
    <LiveRegion>
      <a className="skip" href="#page">
        {words.frame.skip}
      </a>
      <header className="frame-head">
        <Navigation />
        <LensBar />
      </header>
      <DatabaseBanner />
      <SignInBanner />
      <DroppedNotice kept={search} />
      <Page />
      {children}
      <PaperFoot />
    </LiveRegion>
  );
}

/**
 * The page itself; it takes the focus when another page is opened, so that a reader's cursor is where the news is.
 * Until a page has come the one before still stands, below the new address: `data-shows` tells which step of the history it is.
 */
function Page() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const shows = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.state.__TSR_key });
  const before = useRef(path);
  useLayoutEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.focus();
    before.current = path;
  }, [path]);
  return (
    <main id="page" ref={main} tabIndex={-1} data-shows={shows}>
      <Outlet />
    </main>
  );
}
