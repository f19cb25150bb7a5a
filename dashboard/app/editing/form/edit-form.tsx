/** A form: field groups, problems, a restored draft, signing in again, and the button that records. */
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useSession } from '../../asking/session';
import { instantInWords } from '../../facts/date-words';
import { SignInForm } from '../../session/sign-in-form';
import { editing } from '../../words/en/editing';
import { checkFields } from './check-fields';
import { Field } from './field';
import { ProblemSummary } from './problem-summary';
import type { FormState } from './use-form';
import type { Sending } from './use-send';
import { type FieldGroup, type FieldProblem, readValue } from './values';

export interface EditFormProps {
  readonly form: FormState;
  readonly groups: readonly FieldGroup[];
  readonly sending: Sending;
  readonly submit: string;
  readonly onSubmit: () => void;
  /** The problems of a refused answer, assigned to the form's own fields. */
  readonly collectProblems: (error: NonNullable<Sending['error']>) => readonly FieldProblem[];
  readonly onDiscard: () => void;
  readonly children?: ReactNode;
}

export function EditForm({ form, groups, sending, submit, onSubmit, collectProblems, onDiscard, children }: EditFormProps) {
  const id = useId();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { session } = useSession();
  const { error, busy } = sending;
  const ended = session?.role !== 'EDITOR';
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is announced once, when it arrives.
  useEffect(() => {
    if (error && !(error.code === 'UNAUTHORISED' && ended)) setProblems(collectProblems(error));
  }, [error]);
  const fields = groups.flatMap((group) => group.fields);
  const inputId = (field: string) => `${id}-${field}`;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy || ended) return;
    const found = checkFields(fields, form.values);
    setProblems(found);
    if (found.length === 0) onSubmit();
  };
  return (
    <>
      {form.restored && <DraftNotice at={form.restored} onDiscard={onDiscard} />}
      {ended && <SignInAgain onSignedIn={() => setTimeout(() => document.getElementById(`${id}-submit`)?.focus())} />}
      <ProblemSummary problems={problems} fields={fields} inputId={inputId} />
      <form className="edit-form" id={`${id}-form`} onSubmit={send} noValidate aria-busy={busy}>
        {groups.map((group) => (
          <Group key={group.title} group={group} form={form} problems={problems} inputId={inputId} />
        ))}
        {children}
        <div className="form-end">
          <button type="submit" id={`${id}-submit`} className="button main" aria-disabled={busy || ended}>
            {busy ? editing.sending : submit}
          </button>
        </div>
      </form>
    </>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly form: FormState;
  readonly problems: readonly FieldProblem[];
  readonly inputId: (field: string) => string;
}

function Group({ group: { title, fields, folded, note }, form, problems, inputId }: GroupProps) {
  if (fields.length === 0) return null;
  const inside = (
    <div className="form-fields">
      {fields.map((shape) => (
        <Field
          key={shape.name}
          shape={shape}
          values={form.values}
          onChange={form.set}
          problem={problems.find(({ field }) => field === shape.name)?.what}
          id={inputId(shape.name)}
        />
      ))}
    </div>
  );
  if (!folded)
    return (
      <fieldset>
        <legend>{title}</legend>
        {note && <p className="note">{note}</p>}
        {inside}
      </fieldset>
    );
  const isOpen = fields.some(({ name }) => readValue(form.values, name) !== '' || problems.some(({ field }) => field === name));
  return (
    <details className="form-more" open={isOpen || undefined}>
      <summary>{title}</summary>
      {note && <p className="note">{note}</p>}
      {inside}
    </details>
  );
}

function DraftNotice({ at, onDiscard }: { readonly at: string; readonly onDiscard: () => void }) {
  return (
    <p className="form-note" role="status">
      {editing.draft.restored(instantInWords(at))}{' '}
      <button type="button" onClick={onDiscard}>
        {editing.draft.discard}
      </button>
    </p>
  );
}

/** The session ended while the form was open. The form keeps its values. */
function SignInAgain({ onSignedIn }: { readonly onSignedIn: () => void }) {
  return (
    <section className="form-note sign-in-again" role="alert" aria-label={editing.signInAgain}>
      <p>{editing.sessionEnded}</p>
      <SignInForm onSignedIn={onSignedIn} />
    </section>
  );
}
