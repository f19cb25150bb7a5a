/** The recorded assertion: the tie in words, who asserts it, and its recording. */
import { spellInWords } from '../../facts/date-words';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { editing } from '../../words/en/editing';
import { type History, lastDistinctVersion } from './use-history';

export function CurrentAssertion({ history }: { readonly history: History }) {
  const { subject, object, source, type } = history;
  const last = lastDistinctVersion(history);
  return (
    <div className="said">
      <p className="note">
        <bdi>{editing.history.recordedFrom(source.name)}</bdi>
      </p>
      <p className="said-tie">
        <bdi>{subject.name}</bdi> {tieTypeInWords(type)} <bdi>{object.name}</bdi>, {spellInWords(last)}
      </p>
      <p className="note">
        <bdi>{editing.history.last(last.recorded.seq, last.recorded.by, last.recorded.why)}</bdi>
      </p>
    </div>
  );
}
