/** What is around entities: the graph, its legend as a filter, and its ties as a table. */
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../asking/use-answer';
import { GraphAroundDocument, type TieType } from '../../documents/generated/graphql';
import { sourcesColumn, standingColumn, whenColumn } from '../../facts/tie-columns';
import { tieTypeInWords } from '../../facts/tie-type-words';
import type { Named } from '../../facts/told-tie';
import { toldTieOf } from '../../facts/whole-tie';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { Panel } from '../../panel/panel';
import { useChangeSearch } from '../../routes/use-change-search';
import { words } from '../../words/en';
import { GraphPicture } from './graph-picture';

const { columns, ...text } = words.graph;
const MOST = 200;
export const GRAPH_HOPS = ['1', '2', '3'] as const;

/** What the address says besides the lens. `types` are the types of ties left in the legend. */
export interface GraphSearch {
  readonly of?: string;
  readonly hops?: string;
  readonly types?: string;
}

export function GraphPage() {
  const { of, hops = '1', types }: GraphSearch = useSearch({ from: '/graph' });
  usePageTitle(text.title);
  const change = useChangeSearch<GraphSearch>();
  const ids = of?.split(',') ?? [];
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.about}</p>
      <form className="choices" onSubmit={(event) => event.preventDefault()}>
        <EntitiesField label={text.of} ids={ids} onChange={(next) => change({ of: next.join(',') || undefined })} />
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
      </form>
      {ids.length === 0 ? (
        <p className="note">{text.choose}</p>
      ) : (
        <Around ids={ids} hops={Number(hops)} types={types?.split(',') ?? null} onChange={change} />
      )}
    </>
  );
}

interface AroundProps {
  readonly ids: readonly string[];
  readonly hops: number;
  readonly types: readonly string[] | null;
  readonly onChange: (search: GraphSearch) => void;
}

function Around({ ids, hops, types, onChange }: AroundProps) {
  const [selected, setSelected] = useState<Named | null>(null);
  const variables = { of: [...ids], hops, tieTypes: types as TieType[] | null, first: MOST };
  return (
    <div className="panels">
      <Legend ids={ids} hops={hops} types={types} onChange={onChange} />
      {selected && <Selected entity={selected} onExpand={() => onChange({ of: [...new Set([...ids, selected.id])].join(',') })} />}
      <Panel
        id="graph"
        question={text.question}
        document={GraphAroundDocument}
        variables={variables}
        read={({ neighbourhood: { ties, size } }) => ({
          rows: ties.map((tie) => ({ ...toldTieOf(tie), subject: tie.subject, object: tie.object, type: tie.type })),
          total: size,
        })}
        rowKey={({ id }) => id}
        first="graphic"
        graphic={(ties) => <GraphPicture ties={ties} centres={ids} onSelect={setSelected} />}
        columns={(make) => [
          make.entity('subject', columns.subject, ({ subject }) => subject),
          make.text('type', columns.type, ({ type }) => tieTypeInWords(type)),
          make.entity('object', columns.object, ({ object }) => object),
          whenColumn(),
          standingColumn(),
          sourcesColumn(),
        ]}
      />
    </div>
  );
}

/** The types that are around, each to be left out or taken in; what is left out is asked for no more. */
function Legend({ ids, hops, types, onChange }: AroundProps) {
  const all = useAnswer(GraphAroundDocument, { of: [...ids], hops, tieTypes: null, first: MOST }).answer?.data.neighbourhood;
  if (!all) return null;
  const on = (type: string) => types === null || types.includes(type);
  const turn = (type: string) => {
    const next = all.tieTypes.map((tally) => tally.type).filter((other) => (other === type ? !on(type) : on(other)));
    onChange({ types: next.length === all.tieTypes.length || next.length === 0 ? undefined : next.join(',') });
  };
  return (
    <fieldset className="legend">
      <legend>{text.types}</legend>
      {all.tieTypes.map(({ type, count, leftOut }) => (
        <label key={type}>
          <input type="checkbox" checked={on(type)} onChange={() => turn(type)} /> {tieTypeInWords(type)}{' '}
          <span className="quiet-text">{text.typeCount(count - leftOut, count)}</span>
        </label>
      ))}
      {all.truncated && <p className="note">{text.cut(all.entities.length, all.order)}</p>}
    </fieldset>
  );
}

function Selected({ entity, onExpand }: { readonly entity: Named; readonly onExpand: () => void }) {
  return (
    <p className="selected" role="status">
      {text.selected}: <strong>{entity.name}</strong>{' '}
      <Link to="/e/$key" params={{ key: entity.id }}>
        {text.open}
      </Link>{' '}
      <button type="button" onClick={onExpand}>
        {text.expand}
      </button>
    </p>
  );
}
