/** The buttons that open the forms. Editors see them while the lens shows what is known now; other readers see how to get the right. */

import { useSession } from '../../asking/session';
import type { Named } from '../../facts/tie-with-edges';
import { useChangeLens, useLens } from '../../lens/use-lens';
import { words } from '../../words/en';
import { openEdit } from '../open-edit';

const text = words.session;

const useMayEdit = (): boolean => {
  const { knownAt } = useLens();
  return useSession().session?.role === 'EDITOR' && knownAt === null;
};

export function FactEdits({ assertion, tie }: { readonly assertion: string; readonly tie: string }) {
  if (!useMayEdit()) return null;
  return (
    <p className="edits">
      <button type="button" aria-label={text.correctOf(tie)} onClick={() => openEdit({ kind: 'correct', assertion })}>
        {text.correct}
      </button>
      <button type="button" aria-label={text.retractOf(tie)} onClick={() => openEdit({ kind: 'retract', assertion })}>
        {text.retract}
      </button>
    </p>
  );
}

export function EntityEdits({ entity: { id, name, __typename } }: { readonly entity: Named }) {
  const entity = { id, name, __typename };
  if (!useMayEdit()) return <PastNotice />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are not fields of a form.
    <div className="edits" role="group" aria-label={text.editing}>
      <button type="button" onClick={() => openEdit({ kind: 'add', entity })}>
        {text.add}
      </button>
      <button type="button" onClick={() => openEdit({ kind: 'judge', entity })}>
        {text.judge}
      </button>
    </div>
  );
}

/** Shown in place of the buttons: what is missing. */
export function EditNotice() {
  const { session } = useSession();
  if (session?.role !== 'EDITOR') return <p className="note edits-note">{text.howToEdit}</p>;
  return <PastNotice />;
}

function PastNotice() {
  const { knownAt } = useLens();
  const { session } = useSession();
  const changeLens = useChangeLens();
  if (session?.role !== 'EDITOR' || knownAt === null) return null;
  return (
    <p className="note edits-note">
      {text.pastNotice(knownAt)}{' '}
      <button type="button" onClick={() => changeLens({ knownAt: null })}>
        {text.toNewest}
      </button>
    </p>
  );
}
