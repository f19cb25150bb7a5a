/** The page for an unknown address. */
import { Link } from '@tanstack/react-router';
import { words } from '../words/en';

export function NotFoundPage() {
  return (
    <>
      <h1>{words.frame.notFound}</h1>
      <p>
        <Link to="/">{words.frame.notFoundBack}</Link>
      </p>
    </>
  );
}
