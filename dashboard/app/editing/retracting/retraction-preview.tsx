/** Shows what the tie would be without the assertion. */
import { useAnswer } from '../../asking/use-answer';
import { ForeseenRetractionDocument, type ForeseenRetractionQuery } from '../../documents/generated/graphql';
import { lensFromSearch } from '../../lens/lens';
import { words } from '../../words/en';
import { editing } from '../../words/en/editing';

const DEFAULT_LENS = lensFromSearch({});
const text = editing.retraction;

export function RetractionPreview({ assertion }: { readonly assertion: string }) {
  const { answer, error } = useAnswer(ForeseenRetractionDocument, { assertions: [assertion] }, { lens: DEFAULT_LENS });
  const tie = answer?.data.retraction[0];
  return (
    <section className="foreseen" aria-label={text.title}>
      <h3>{text.title}</h3>
      {tie ? <Lines {...tie} /> : <p>{error ? text.failed : text.asking}</p>}
      <p className="note">{text.about}</p>
    </section>
  );
}

function Lines({ before, after }: ForeseenRetractionQuery['retraction'][number]) {
  const { standings } = words.facts;
  if (after.standing === 'RETRACTED') return <p>{text.gone}</p>;
  const same = before.standing === after.standing;
  return (
    <>
      <p>{same ? text.unchanged(standings[after.standing]) : text.standing(standings[before.standing], standings[after.standing])}</p>
      <p>
        <bdi>{text.left(after.voices.map(({ name }) => name).join(' · '))}</bdi>
      </p>
    </>
  );
}
