/**
 * Another editor changed the assertion in the meantime. Shows the values seen, the current ones and the wanted ones side by side; the
 * editor chooses for each field.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { TieShape } from '../../documents/generated/shapes';
import { instantInWords } from '../../facts/date-words';
import { editing } from '../../words/en/editing';
import { formatValue } from '../form/property-field';
import type { Sending } from '../form/use-send';
import { type FieldShape, readValue, type Values } from '../form/values';
import { assertionFields, findDiffering, valuesFromVersion } from './assertion-values';
import { ConflictLine, type Side } from './conflict-line';
import type { AssertionVersion } from './use-history';

const text = editing.conflict;

interface ConflictProps {
  readonly tie: TieShape;
  readonly base: Values;
  readonly mine: Values;
  readonly now: AssertionVersion;
  readonly sending: Sending;
  readonly onChosen: (values: Values) => void;
  readonly onDrop: () => void;
}

export function Conflict({ tie, base, mine, now, sending, onChosen, onDrop }: ConflictProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { seq, by, at, why } = now.recorded;
  const retracted = now.stance === 'RETRACTED';
  return (
    <div className="conflict">
      <h3 ref={title} tabIndex={-1}>
        {text.title}
      </h3>
      <p>
        <bdi>{retracted ? editing.retracted(seq, by, why) : text.about(seq, by, instantInWords(at), why)}</bdi>
      </p>
      {retracted ? (
        <button type="button" onClick={onDrop}>
          {text.gone}
        </button>
      ) : (
        <Choices
          tie={tie}
          base={base}
          mine={mine}
          current={valuesFromVersion(now)}
          busy={sending.busy}
          onChosen={onChosen}
          onDrop={onDrop}
        />
      )}
    </div>
  );
}

interface ChoicesProps extends Pick<ConflictProps, 'tie' | 'base' | 'mine' | 'onChosen' | 'onDrop'> {
  readonly current: Values;
  readonly busy: boolean;
}

function Choices({ tie, base, mine, current, busy, onChosen, onDrop }: ChoicesProps) {
  const fields = assertionFields(tie);
  const lines = fields.filter((field) => [current, mine].some((values) => findDiffering([field], base, values).length > 0));
  const [chosen, setChosen] = useState<Readonly<Record<string, Side | undefined>>>(() =>
    Object.fromEntries(lines.map((field) => [field.name, defaultSide(field, base, current, mine)])),
  );
  const [undecided, setUndecided] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const open = lines.find(({ name }) => chosen[name] === undefined);
    setUndecided(open ? text.undecided(open.label) : null);
    if (open || busy) return;
    const decided = fields.map(({ name }) => [name, readValue(chosen[name] === 'mine' ? mine : current, name)] as const);
    onChosen({ ...current, ...mine, ...Object.fromEntries(decided) });
  };
  return (
    <form onSubmit={send}>
      <div className="conflict-frame">
        <table>
          <thead>
            <tr>
              {[text.field, text.seen, text.now, text.wanted].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((field) => (
              <ConflictLine
                key={field.name}
                field={field}
                seen={formatValue(field, base)}
                now={formatValue(field, current)}
                wanted={formatValue(field, mine)}
                side={chosen[field.name]}
                onSide={(side) => setChosen((before) => ({ ...before, [field.name]: side }))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {undecided && (
        <p className="field-problem" role="alert">
          {undecided}
        </p>
      )}
      <div className="form-end">
        <button type="button" onClick={onDrop}>
          {text.gone}
        </button>
        <button type="submit" className="button main" aria-disabled={busy}>
          {busy ? editing.sending : text.again}
        </button>
      </div>
    </form>
  );
}

/** If only one of the two editors changed a field, that value is the default. If both did, the editor must choose. */
function defaultSide(field: FieldShape, base: Values, current: Values, mine: Values): Side | undefined {
  if (findDiffering([field], base, mine).length === 0) return 'now';
  if (findDiffering([field], base, current).length === 0) return 'mine';
  return findDiffering([field], current, mine).length === 0 ? 'now' : undefined;
}
