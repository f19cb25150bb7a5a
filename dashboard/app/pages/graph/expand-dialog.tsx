/** The dialog before an entity is expanded: how many ties of each type it has on the lens's day, and which to add. */
import { useState } from 'react';
import { useAnswer } from '../../asking/use-answer';
import { Drawer } from '../../controls/drawer';
import { GraphTalliesDocument } from '../../documents/generated/graphql';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { LensBadge } from '../../lens-bar/lens-badge';
import { Failed, Loading } from '../../panel/panel-states';
import { words } from '../../words/en';
import { MAX_UNGROUPED } from './drawing/build-drawn-graph';

const text = words.graph.expanding;

interface ExpandDialogProps {
  readonly of: { readonly id: string; readonly name: string };
  /** The tie types by which the entity is already expanded. */
  readonly types: readonly string[];
  readonly onExpand: (types: readonly string[]) => void;
  readonly onClose: () => void;
}

export function ExpandDialog({ of, types, onExpand, onClose }: ExpandDialogProps) {
  const state = useAnswer(GraphTalliesDocument, { of: [of.id], hops: 1 });
  const [chosen, setChosen] = useState<readonly string[]>(types);
  const tallies = state.answer?.data.neighbourhood.tieTypes;
  const toggle = (type: string) => setChosen(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type]);
  return (
    <Drawer title={text.title(of.name)} onClose={onClose}>
      <p className="panel-facts">
        <LensBadge lens={state.lens} />
      </p>
      {state.error && <Failed error={state.error} onAgain={state.again} />}
      {!tallies && !state.error && <Loading cancelled={state.cancelled} onCancel={state.cancel} onAgain={state.again} />}
      {tallies && (
        <form
          className="expanding"
          onSubmit={(event) => {
            event.preventDefault();
            onExpand(chosen);
          }}
        >
          <fieldset>
            <legend>{tallies.length > 0 ? text.choose : text.none}</legend>
            {tallies.map(({ type, count }) => (
              <label key={type} className="check">
                <input type="checkbox" checked={chosen.includes(type)} onChange={() => toggle(type)} />
                <span>{tieTypeInWords(type)}</span>
                <span className="quiet-text">{text.count(count, count > MAX_UNGROUPED)}</span>
              </label>
            ))}
          </fieldset>
          <p className="ways-on">
            <button type="submit" disabled={chosen.length === 0 && types.length === 0}>
              {text.expand}
            </button>
            <button type="button" onClick={() => setChosen(tallies.map(({ type }) => type))}>
              {text.all}
            </button>
          </p>
        </form>
      )}
    </Drawer>
  );
}
