/** The frame of every page: navigation, the lens and banners. */
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

/** `children`: what is drawn above every page, such as forms. */
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
 * The page itself. It takes the focus when another page opens, so that screen readers continue there.
 * Until the new page is ready, the previous one stays visible under the new address. `data-shows` holds the history step that is shown.
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
