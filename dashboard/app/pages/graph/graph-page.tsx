/** The graph around entities, with its legend as a filter and its ties as a table. */
import { useSearch } from '@tanstack/react-router';
import { useChangeSearch } from '../../address/use-change-search';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { GraphAround } from './graph-around';
import { GRAPH_HOPS, type GraphSearch } from './graph-search';
import { Legend } from './legend';

const text = words.graph;

export function GraphPage() {
  const search: GraphSearch = useSearch({ from: '/graph' });
  usePageTitle(text.title);
  const change = useChangeSearch<GraphSearch>();
  return (
    <>
      <div className={search.of ? 'head-and-choices' : undefined}>
        <h1>{text.title}</h1>
        {!search.of && <p className="lead">{text.about}</p>}
        <Choices search={search} onChange={change} />
      </div>
      {search.of ? (
        <div className="legend-and-graph">
          <Legend search={search} onChange={change} />
          <div className="panels">
            <GraphAround search={search} onChange={change} />
          </div>
        </div>
      ) : (
        <p className="note">{text.choose}</p>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly search: GraphSearch;
  readonly onChange: (change: GraphSearch) => void;
}

/** The centre, the number of hops, and whether many neighbours are drawn as one group. */
function Choices({ search: { of, hops = '1', group }, onChange }: ChoicesProps) {
  return (
    <form className="choices" onSubmit={(event) => event.preventDefault()}>
      <EntitiesField
        label={text.of}
        ids={of?.split(',') ?? []}
        onChange={(next) => onChange({ of: next.join(',') || undefined, sel: undefined, in: undefined })}
      />
      <label className="field">
        <span>{text.hops}</span>
        <select value={hops} onChange={({ target }) => onChange({ hops: target.value === '1' ? undefined : target.value })}>
          {GRAPH_HOPS.map((count) => (
            <option key={count} value={count}>
              {text.hopsOf(Number(count))}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={group !== '0'}
          onChange={({ target }) => onChange({ group: target.checked ? undefined : '0', in: undefined, sel: undefined })}
        />
        {text.grouped}
      </label>
    </form>
  );
}
