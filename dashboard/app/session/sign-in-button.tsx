/** The button in the head of every page that shows who is signed in, and opens the drawer to sign in and out. */
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../asking/session';
import { words } from '../words/en';

const SignInDrawer = lazy(async () => ({ default: (await import('./sign-in-drawer')).SignInDrawer }));
const text = words.session;

export function SignInButton() {
  const [open, setOpen] = useState(false);
  const { session, ended } = useSession();
  return (
    <div className="sign-in-place">
      <button type="button" className={ended ? 'ended' : ''} onClick={() => setOpen(true)}>
        {session ? text.as(session.name) : ended ? text.again : text.signIn}
      </button>
      {open && (
        <Suspense fallback={null}>
          <SignInDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
