/** The lens bar of every page: validAt, knownAt, asserted by, certainty and policy. */
import { useEffect } from 'react';
import { useSay } from '../controls/live-region';
import { GRADES, type Grade, lensFromSearch, POLICIES } from '../lens/lens';
import { useChangeLens, useLens, useLensSearch } from '../lens/use-lens';
import { words } from '../words/en';
import { ChoiceField } from './choice-field';
import { DayField } from './day-field';
import { KnownAtField } from './known-at-field';
import { lensInWords } from './lens-badge';
import { PerspectiveField } from './perspective-field';

const text = words.lens;
const DEFAULT_LENS = lensFromSearch({});

export function LensBar() {
  const lens = useLens();
  const changeLens = useChangeLens();
  const say = useSay();
  const lensText = lensInWords(lens);
  useEffect(() => say(lensText), [say, lensText]);
  const changed = Object.keys(useLensSearch()).length > 0;
  return (
    <search className="lens-bar" aria-label={text.title} title={text.about}>
      <DayField day={lens.validAt} />
      <div className="lens-rest">
        <KnownAtField knownAt={lens.knownAt} />
        <PerspectiveField lens={lens} />
        <ChoiceField
          label={text.certainty}
          value={lens.certainty}
          values={['POSSIBLE', 'CERTAIN']}
          text={(one) => text.certainties[one]}
          onChoose={(certainty) => changeLens({ certainty })}
        />
        <ChoiceField
          label={text.policy}
          value={lens.policy}
          values={POLICIES}
          text={(one) => text.policies[one]}
          onChoose={(policy) => changeLens({ policy })}
        />
        <ChoiceField<Grade | 'any'>
          label={text.reliability}
          value={lens.minReliability ?? 'any'}
          values={['any', ...GRADES]}
          text={(one) => (one === 'any' ? text.anyReliability : one)}
          onChoose={(grade) => changeLens({ minReliability: grade === 'any' ? null : grade })}
        />
        {changed && (
          <button type="button" onClick={() => changeLens(DEFAULT_LENS)}>
            {text.reset}
          </button>
        )}
      </div>
    </search>
  );
}
