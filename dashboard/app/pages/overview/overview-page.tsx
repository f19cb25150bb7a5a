/** Where one begins. */
import { words } from '../../words/en';

export function OverviewPage() {
  return (
    <>
      <h1>{words.overview.title}</h1>
      <p>{words.overview.about}</p>
    </>
  );
}
