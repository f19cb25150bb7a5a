/** One banner for all panels if the server answers only signed-in readers, with the field for the token. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { AskError } from '../asking/ask-error';
import { useSay } from '../controls/live-region';
import { words } from '../words/en';

const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form')).SignInForm }));
const text = words.session;

export function SignInBanner() {
  const cache = useQueryClient();
  const say = useSay();
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const answers = cache.getQueryCache();
    const refused = () => answers.findAll({ predicate: ({ state }) => isUnauthorised(state.error) }).length > 0;
    return answers.subscribe(({ type }) => {
      if (type === 'updated' || type === 'removed') setNeeded(refused());
    });
  }, [cache]);
  if (!needed) return null;
  return (
    <section className="banner" aria-label={text.signIn}>
      <p role="alert">{text.needed}</p>
      <Suspense fallback={null}>
        <SignInForm onSignedIn={({ name }) => say(text.signedIn(name))} />
      </Suspense>
    </section>
  );
}

const isUnauthorised = (error: unknown): boolean => error instanceof AskError && error.code === 'UNAUTHORISED';
