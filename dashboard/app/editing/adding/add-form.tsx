/** The form that adds a fact about an entity: a tie type that fits its kind, the other end, dates, attributes and evidence. */
import { useState } from 'react';
import { RecordFactsDocument } from '../../documents/generated/graphql';
import type { Named } from '../../facts/tie-with-edges';
import { editing } from '../../words/en/editing';
import type { EditFormPlace } from '../edit-form-place';
import { withEndStatus } from '../form/assertion-fields';
import { collectProblems } from '../form/collect-problems';
import { EditForm } from '../form/edit-form';
import { RecordedNotice } from '../form/recorded-notice';
import { useForm } from '../form/use-form';
import { useSend } from '../form/use-send';
import { readValue, type Values } from '../form/values';
import { openEdit } from '../open-edit';
import { buildGroups, readChosen } from './add-fields';
import { buildFacts, findField } from './build-facts';
import { withSuggestedId } from './new-entry';

const EMPTY: Values = { tie: '', otherIs: 'known', sourceIs: 'known', stance: 'AFFIRMS', why: '' };
const text = editing.adding;

export function AddForm({ entity, onDone }: EditFormPlace & { readonly entity: Named }) {
  const form = useForm(`add ${entity.id}`, EMPTY);
  const sending = useSend();
  const [recorded, setRecorded] = useState<{ readonly seq: number | null } | null>(null);
  if (recorded) return <RecordedNotice seq={recorded.seq} onClose={onDone} />;
  const { values } = form;
  const groups = buildGroups(entity, values);
  const names = new Set(groups.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const record = async () => {
    const { facts, source } = buildFacts(entity, values);
    const { data, error } = await sending.send(RecordFactsDocument, { facts: [...facts], source, why: readValue(values, 'why') });
    if (error) return;
    form.forget();
    setRecorded({ seq: data.record?.seq ?? null });
  };
  const set = (change: Values) => {
    const kind = readChosen(entity, { ...values, ...change }).fresh?.prefix;
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
      collectProblems={(error) => {
        if (stands) return [{ field: 'record', what: text.standsOtherwise }];
        const built = buildFacts(entity, values);
        const findProblemField = (problem: Parameters<typeof findField>[0]) => findField(problem, built, readChosen(entity, values));
        return collectProblems(error, (problem) => [findProblemField(problem)].find((name) => name !== null && names.has(name)) ?? null);
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
