/** For an empty section of a dossier: whether a source covers the section, so that empty means none. */
import { useAnswer } from '../../asking/use-answer';
import { type DossierSection, DyadCoverageDocument } from '../../documents/generated/graphql';
import { codeWords } from '../../facts/code-words';
import { dateInWords } from '../../facts/date-words';
import { parseBounds } from '../../facts/edtf';
import { useLens } from '../../lens/use-lens';
import { words } from '../../words/en';
import { type Pair, toVariables } from './pair';

const text = words.dyad;

/**
 * A sentence if a source covers the section on every day of the lens's validAt, or in some window if validAt is null; otherwise undefined.
 */
export function useKnownNone(pair: Pair, section: DossierSection): string | undefined {
  const { validAt, certainty } = useLens();
  const coverage = useAnswer(DyadCoverageDocument, toVariables(pair)).answer?.data.dossier.coverage ?? [];
  const period = validAt === null ? null : parseBounds(validAt);
  const notes = coverage
    .filter((covered) => covered.section === section)
    .flatMap(({ tieType, eventKind, windows }) =>
      windows
        .filter(({ from, to }) => period === null || (toStartDay(from) <= period.first && period.last <= toEndDay(to)))
        .map(({ from, to, source }) =>
          text.knownNone(source.name, codeWords(tieType, eventKind) ?? '', text.window(dateInWords(from ?? '…'), to && dateInWords(to))),
        ),
    );
  // With certainty CERTAIN, the lens may hide possible cases, so it is not known that there are none.
  return notes.length > 0 && certainty === 'POSSIBLE' ? notes.join(' ') : undefined;
}

const toStartDay = (from: string | null): number =>
  from === null ? Number.NEGATIVE_INFINITY : (parseBounds(from)?.last ?? Number.NEGATIVE_INFINITY);
const toEndDay = (to: string | null): number =>
  to === null ? Number.POSITIVE_INFINITY : (parseBounds(to)?.first ?? Number.POSITIVE_INFINITY);
