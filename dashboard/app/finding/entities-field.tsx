/** The entities of a page, as the address lists them: names with a button to remove each, and a field to add one. */
import { useState } from 'react';
import { MAX_IDS } from '../address/address';
import { useAnswer } from '../asking/use-answer';
import { NamesOfDocument } from '../documents/generated/graphql';
import { words } from '../words/en';
import { SearchBox } from './search-box';

interface EntitiesFieldProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Maximum number of entities that the address accepts. */
  readonly max?: number;
}

/** A longer list shows only this many names; a button shows all. */
const FEW = 12;

export function EntitiesField({ label, ids, onChange, max = MAX_IDS }: EntitiesFieldProps) {
  const [all, setAll] = useState(false);
  const shown = all || ids.length <= FEW + 1 ? ids : ids.slice(0, FEW);
  const found = useAnswer(NamesOfDocument, { ids: [...shown] }, { enabled: ids.length > 0 }).answer?.data;
  const named = new Map(found ? Object.values(found).flatMap(({ edges }) => edges.map(({ node }) => [node.id, node.name] as const)) : []);
  return (
    <div className="entities-field">
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <bdi>{named.get(id) ?? id}</bdi>
            <button
              type="button"
              className="quiet"
              aria-label={words.finding.remove(named.get(id) ?? id)}
              onClick={() => onChange(ids.filter((other) => other !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {ids.length > FEW + 1 && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.finding.fewer : words.finding.andMore(ids.length - FEW)}
        </button>
      )}
      {ids.length < max ? (
        <SearchBox label={label} onChoose={({ id }) => onChange(ids.includes(id) ? ids : [...ids, id])} />
      ) : (
        <p className="note">{words.finding.most(max)}</p>
      )}
    </div>
  );
}
