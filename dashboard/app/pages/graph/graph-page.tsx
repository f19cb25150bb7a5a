/** What is around entities: the graph, its legend as a filter, and its ties as a table. */
import { useSearch } from '@tanstack/react-router';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { useChangeSearch } from '../../routes/use-change-search';
import { words } from '../../words/en';
import { GraphAround } from './graph-around';
import { GRAPH_HOPS, type GraphSearch } from './graph-search';
import { Legend } from './legend';

const text = words.graph;

export function GraphPage() {
  const search: GraphSearch = useSearch({ from: '/graph' });
  usePageTitle(text.title);
  const change = useChangeSearch<GraphSearch>();
  const { of, hops = '1' } = search;
  const ids = of?.split(',') ?? [];
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        {ids.length === 0 && <p className="lead">{text.about}</p>}
      </div>
      <form className="choices" onSubmit={(event) => event.preventDefault()}>
        <EntitiesField
          label={text.of}
          ids={ids}
          onChange={(next) => change({ of: next.join(',') || undefined, sel: undefined, in: undefined })}
        />
        <label className="field">
          <span>{text.hops}</span>
          <select value={hops} onChange={({ target }) => change({ hops: target.value === '1' ? undefined : target.value })}>
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
            checked={search.group !== '0'}
            onChange={({ target }) => change({ group: target.checked ? undefined : '0', in: undefined, sel: undefined })}
          />
          {text.grouped}
        </label>
      </form>
      {ids.length === 0 ? (
        <p className="note">{text.choose}</p>
      ) : (
        <div className="panels">
          <Legend search={search} onChange={change} />
          <GraphAround search={search} onChange={change} />
        </div>
      )}
    </>
  );
}
