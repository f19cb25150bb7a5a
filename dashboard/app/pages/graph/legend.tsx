/** The tie types around the centre, each with a checkbox. Types that are not selected are not requested. */
import { useAnswer } from '../../asking/use-answer';
import { GraphTalliesDocument } from '../../documents/generated/graphql';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { words } from '../../words/en';
import type { GraphSearch } from './graph-search';

const text = words.graph;

interface LegendProps {
  readonly search: GraphSearch;
  readonly onChange: (change: GraphSearch) => void;
}

export function Legend({ search: { of = '', hops = '1', types }, onChange }: LegendProps) {
  const tallies = useAnswer(GraphTalliesDocument, { of: of.split(','), hops: Number(hops) }).answer?.data.neighbourhood.tieTypes;
  const chosen = types?.split(',') ?? null;
  const isChosen = (type: string) => chosen === null || chosen.includes(type);
  const toggle = (type: string) => {
    const next = (tallies ?? []).map((tally) => tally.type).filter((other) => (other === type ? !isChosen(type) : isChosen(other)));
    onChange({ types: next.length === tallies?.length || next.length === 0 ? undefined : next.join(',') });
  };
  return (
    <fieldset className="legend">
      <legend>{text.types}</legend>
      {tallies?.map(({ type, count }) => (
        <label key={type} className="check">
          <input type="checkbox" checked={isChosen(type)} onChange={() => toggle(type)} /> {tieTypeInWords(type)}{' '}
          <span className="quiet-text">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
