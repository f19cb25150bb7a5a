/** Adding a fact about an entity: a tie of the closed list that fits its kind, the other end, when, as what, and what it rests on. */
import { useState } from 'react';
import { RecordFactsDocument } from '../../documents/generated/graphql';
import type { Named } from '../../facts/told-tie';
import { editing } from '../../words/en/editing';
import type { EditFormPlace } from '../edit-form-place';
import { EditForm } from '../form/edit-form';
import { problemsOf } from '../form/problems-of';
import { Recorded } from '../form/recorded';
import { withEndStatus } from '../form/telling-fields';
import { useForm } from '../form/use-form';
import { useSend } from '../form/use-send';
import { filled, type Values } from '../form/values';
import { openEdit } from '../open-edit';
import { chosenIn, groupsOf } from './add-fields';
import { withSuggestedId } from './new-entry';
import { fieldOf, toldFacts } from './told-facts';

const EMPTY: Values = { tie: '', otherIs: 'known', sourceIs: 'known', stance: 'AFFIRMS', why: '' };
const text = editing.adding;

export function AddForm({ entity, onDone }: EditFormPlace & { readonly entity: Named }) {
  const form = useForm(`add ${entity.id}`, EMPTY);
  const sending = useSend();
  const [recorded, setRecorded] = useState<{ readonly seq: number | null } | null>(null);
  if (recorded) return <Recorded seq={recorded.seq} onClose={onDone} />;
  const { values } = form;
  const groups = groupsOf(entity, values);
  const names = new Set(groups.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const record = async () => {
    const { facts, source } = toldFacts(entity, values);
    const { data, error } = await sending.send(RecordFactsDocument, { facts: [...facts], source, why: filled(values, 'why') });
    if (error) return;
    form.forget();
    setRecorded({ seq: data.record?.seq ?? null });
  };
  const set = (change: Values) => {
    const kind = chosenIn(entity, { ...values, ...change }).fresh?.prefix;
    form.set(withSuggestedId(withSuggestedId(withEndStatus(change, values), values, 'n.', kind), values, 's.', 'source'));
  };
  const stands = sending.error?.code === 'CONFLICT' ? /assertion: "(assertion:\w+)"/.exec(sending.error.message)?.[1] : undefined;
  return (
    <EditForm
      form={{ ...form, set }}
      groups={groups}
      sending={sending}
      submit={editing.submit.add}
      onSubmit={() => void record()}
      problemsOf={(error) => {
        if (stands) return [{ field: 'record', what: text.standsOtherwise }];
        const told = toldFacts(entity, values);
        const at = (problem: Parameters<typeof fieldOf>[0]) => fieldOf(problem, told, chosenIn(entity, values));
        return problemsOf(error, (problem) => [at(problem)].find((name) => name !== null && names.has(name)) ?? null);
      }}
      onDiscard={() => form.restart(EMPTY)}
    >
      {stands && (
        <p className="form-note">
          <button type="button" onClick={() => openEdit({ kind: 'correct', assertion: stands })}>
            {text.correctThat}
          </button>
        </p>
      )}
    </EditForm>
  );
}
