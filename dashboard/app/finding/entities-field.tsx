/** Entities that a page is about, as the address lists them: names to take away, and a field to add one. */
import { useAnswer } from '../asking/use-answer';
import { NamesOfDocument } from '../documents/generated/graphql';
import { MOST_IDS } from '../routes/address';
import { words } from '../words/en';
import { SearchBox } from './search-box';

interface EntitiesFieldProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** One more would not be accepted by the address. */
  readonly most?: number;
}

export function EntitiesField({ label, ids, onChange, most = MOST_IDS }: EntitiesFieldProps) {
  const found = useAnswer(NamesOfDocument, { ids: [...ids] }, { enabled: ids.length > 0 }).answer?.data;
  const named = new Map(found ? Object.values(found).flatMap(({ edges }) => edges.map(({ node }) => [node.id, node.name] as const)) : []);
  return (
    <div className="entities-field">
      <ul>
        {ids.map((id) => (
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
      {ids.length < most ? (
        <SearchBox label={label} onChoose={({ id }) => onChange(ids.includes(id) ? ids : [...ids, id])} />
      ) : (
        <p className="note">{words.finding.most(most)}</p>
      )}
    </div>
  );
}
