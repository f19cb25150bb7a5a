/** How two entities are connected: first sentences with dates and sources, then a drawing. */
import { useSearch } from '@tanstack/react-router';
import { useChangeSearch } from '../../address/use-change-search';
import { EntityChoice } from '../../finding/entity-choice';
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { MAX_HOPS_CHOICES, PATH_SEMANTICS } from './path-choices';
import { PathsPanel } from './paths-panel';

const text = words.path;

/** The parameters of the page in the address, besides the lens. */
export interface PathSearch {
  readonly from?: string;
  readonly to?: string;
  readonly hops?: string;
  readonly sem?: string;
}

export function PathPage() {
  const { from, to, hops = '4', sem = 'concurrent' }: PathSearch = useSearch({ from: '/path' });
  usePageTitle(text.title);
  const change = useChangeSearch<PathSearch>();
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      <form className="choices" onSubmit={(event) => event.preventDefault()}>
        <EntityChoice label={text.from} id={from} onChange={(id) => change({ from: id })} />
        <EntityChoice label={text.to} id={to} onChange={(id) => change({ to: id })} />
        <button type="button" onClick={() => change({ from: to, to: from })}>
          {text.swap}
        </button>
        <label className="field">
          <span>{text.hops}</span>
          <select value={hops} onChange={({ target }) => change({ hops: target.value === '4' ? undefined : target.value })}>
            {MAX_HOPS_CHOICES.map((count) => (
              <option key={count} value={count}>
                {text.hopsOf(Number(count))}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{text.semantics}</span>
          <select value={sem} onChange={({ target }) => change({ sem: target.value === 'concurrent' ? undefined : target.value })}>
            {PATH_SEMANTICS.map((name) => (
              <option key={name} value={name}>
                {text.semanticsOf[name]}
              </option>
            ))}
          </select>
        </label>
      </form>
      <div className="panels">
        {from && to ? <PathsPanel from={from} to={to} hops={Number(hops)} sem={sem} /> : <p className="note">{text.choose}</p>}
      </div>
    </>
  );
}
