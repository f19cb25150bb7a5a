/** The standing of a tie as a shape and a word, so that no meaning depends on colour. */
import type { Standing } from '../documents/generated/graphql';
import { words } from '../words/en';

const SHAPES: Readonly<Record<Standing, React.ReactNode>> = {
  UNIQUE: <circle cx="6" cy="6" r="4" fill="none" />,
  AGREED: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  DIFFERING: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  DISPUTED: <path d="M6 1 11 6 6 11 1 6zM3.5 3.5l5 5" fill="none" />,
  RETRACTED: <path d="M2 6h8" fill="none" />,
};

/** `background`: none of the chosen voices has made an assertion about the tie. */
export function StandingMark({ standing, background = false }: { readonly standing: Standing; readonly background?: boolean }) {
  return (
    <>
      <StandingAlone standing={standing} />
      {background && (
        <>
          {' '}
          <em className="background" title={words.facts.backgroundAbout}>
            {words.facts.background}
          </em>
        </>
      )}
    </>
  );
}

/** The standing as text, for saved tables. */
export function standingText(standing: Standing, background: boolean): string {
  return background ? `${words.facts.standings[standing]}, ${words.facts.background}` : words.facts.standings[standing];
}

function StandingAlone({ standing }: { readonly standing: Standing }) {
  return (
    <span className={`standing ${standing.toLowerCase()}`} title={words.facts.standingsAbout[standing]}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[standing]}
      </svg>
      {words.facts.standings[standing]}
    </span>
  );
}
