/** A field for one or more entities, chosen by search. It shows each chosen entity by name, with a button to remove it. */
import type { EntityKind } from '../../documents/generated/graphql';
import { SearchBox } from '../../finding/search-box';
import { words } from '../../words/en';
import { editing } from '../../words/en/editing';
import { type FieldShape, parseIds, type Values } from './values';

interface EntityFieldProps {
  readonly shape: FieldShape;
  readonly values: Values;
  readonly onChange: (change: Values) => void;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export function EntityField({ shape: { name, label, kind, kinds }, values, onChange, id, describedBy, invalid }: EntityFieldProps) {
  const ids = parseIds(values[name]);
  const choose = (entity: { readonly id: string; readonly name: string }) => {
    const chosen = kind === 'entity' ? [entity.id] : [...new Set([...ids, entity.id])];
    onChange({ [name]: chosen.join(' '), [`@${entity.id}`]: entity.name });
  };
  return (
    <div className="entity-field">
      {ids.length > 0 && (
        <ul className="chosen-entities">
          {ids.map((one) => (
            <li key={one}>
              <bdi>{values[`@${one}`] ?? one}</bdi> <code>{one}</code>
              <button
                type="button"
                className="quiet"
                aria-label={words.finding.remove(values[`@${one}`] ?? one)}
                onClick={() => onChange({ [name]: ids.filter((other) => other !== one).join(' ') })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchBox
        label={ids.length === 0 || kind === 'entities' ? label : editing.another(label)}
        onChoose={choose}
        kinds={kinds as readonly EntityKind[] | undefined}
        id={id}
        placeholder={editing.find}
        describedBy={describedBy}
        invalid={invalid}
      />
    </div>
  );
}
