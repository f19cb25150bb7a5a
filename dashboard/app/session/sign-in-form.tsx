/** The field for a token. */
import { type FormEvent, useId, useState } from 'react';
import type { AskError } from '../asking/ask-error';
import type { Session } from '../asking/stored-session';
import { words } from '../words/en';
import { signIn } from './sign-in';

const text = words.session;

export function SignInForm({ onSignedIn }: { readonly onSignedIn?: (session: Session) => void }) {
  const id = useId();
  const [token, setToken] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // This form can be inside another form; its submit event must not submit that one.
    event.stopPropagation();
    try {
      const session = await signIn(token.trim());
      setToken('');
      setWrong(null);
      onSignedIn?.(session);
    } catch (error) {
      setWrong((error as AskError).message);
      document.getElementById(id)?.focus();
    }
  };
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)} autoComplete="off">
      <label htmlFor={id}>{text.token}</label>
      <div className="sign-in-line">
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={token}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-about${wrong ? ` ${id}-wrong` : ''}`}
          onChange={(event) => setToken(event.target.value)}
        />
        <button type="submit">{text.signIn}</button>
      </div>
      {wrong && (
        <p className="field-problem" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      <p className="note" id={`${id}-about`}>
        {text.tokenAbout}
      </p>
    </form>
  );
}
