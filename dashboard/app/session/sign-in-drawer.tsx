/** The drawer to sign in and out. */

import { useSession } from '../asking/session';
import { Drawer } from '../controls/drawer';
import { useSay } from '../controls/live-region';
import { words } from '../words/en';
import { signOut } from './sign-in';
import { SignInForm } from './sign-in-form';

const text = words.session;

export function SignInDrawer({ onClose }: { readonly onClose: () => void }) {
  const { session, ended } = useSession();
  const say = useSay();
  const signedIn = (name: string) => {
    say(text.signedIn(name));
    onClose();
  };
  return (
    <Drawer title={session ? text.as(session.name) : text.signIn} onClose={onClose}>
      {session ? (
        <>
          <p>{text.roles[session.role]}</p>
          <p className="note">{text.kept}</p>
          <button
            type="button"
            onClick={() => {
              void signOut();
              say(text.signedOut);
              onClose();
            }}
          >
            {text.signOut}
          </button>
        </>
      ) : (
        <>
          {ended && <p>{text.ended}</p>}
          <SignInForm onSignedIn={({ name }) => signedIn(name)} />
        </>
      )}
    </Drawer>
  );
}
