/** One entity of a page, as the address has it: its name, and a field to choose another. */
import { useAnswer } from '../asking/use-answer';
import { NamesOfDocument } from '../documents/generated/graphql';
import { SearchBox } from './search-box';

interface EntityChoiceProps {
  readonly label: string;
  readonly id: string | undefined;
  readonly onChange: (id: string) => void;
}

export function EntityChoice({ label, id, onChange }: EntityChoiceProps) {
  const found = useAnswer(NamesOfDocument, { ids: id ? [id] : [] }, { enabled: id !== undefined }).answer?.data;
  const name = found && Object.values(found).flatMap(({ edges }) => edges.map(({ node }) => node.name))[0];
  return (
    <div className="entity-choice">
      <span className="quiet-text">{label}</span> {id && <bdi className="chosen">{name ?? id}</bdi>}
      <SearchBox label={label} onChoose={(entity) => onChange(entity.id)} />
    </div>
  );
}
