/** The knownAt of the lens: one of the recordings, or another value from the address. */
import { useAnswer } from '../asking/use-answer';
import { KnownRecordingsDocument } from '../documents/generated/graphql';
import { instantInWords } from '../facts/date-words';
import { lensFromSearch } from '../lens/lens';
import { useChangeLens } from '../lens/use-lens';
import { words } from '../words/en';

const text = words.lens;
const DEFAULT_LENS = lensFromSearch({});

export function KnownAtField({ knownAt }: { readonly knownAt: string | null }) {
  const changeLens = useChangeLens();
  const recordings = useAnswer(KnownRecordingsDocument, {}, { lens: DEFAULT_LENS }).answer?.data.recordings.edges ?? [];
  const listed = recordings.some(({ cursor }) => cursor === knownAt);
  return (
    <label className="field" title={text.knownAbout}>
      <span>{text.known}</span>
      <select value={knownAt ?? ''} onChange={(event) => changeLens({ knownAt: event.target.value || null })}>
        <option value="">{text.knownNow}</option>
        {knownAt !== null && !listed && <option value={knownAt}>{knownAt}</option>}
        {recordings.map(({ cursor, node }) => (
          <option key={cursor} value={cursor}>
            {text.knownRecording(node.seq, instantInWords(node.at), node.why.slice(0, 60))}
          </option>
        ))}
      </select>
    </label>
  );
}
