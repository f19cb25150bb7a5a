/** Judges whether two entries of the catalogue are the same. Shows earlier judgements, which can be reversed or withdrawn. */
import { useState } from 'react';
import { useAnswer } from '../../asking/use-answer';
import { type Judgement, JudgementsDocument, JudgeSameDocument } from '../../documents/generated/graphql';
import type { Named } from '../../facts/tie-with-edges';
import { lensFromSearch } from '../../lens/lens';
import { editing } from '../../words/en/editing';
import type { EditFormPlace } from '../edit-form-place';
import { whyGroup } from '../form/assertion-fields';
import { collectProblems } from '../form/collect-problems';
import { EditForm } from '../form/edit-form';
import { RecordedNotice } from '../form/recorded-notice';
import { useForm } from '../form/use-form';
import { useSend } from '../form/use-send';
import { type FieldGroup, readValue } from '../form/values';
import { invertJudgement, type Judged, JudgedBefore } from './judged-before';

const DEFAULT_LENS = lensFromSearch({});
const EMPTY = { other: '', judgement: '', why: '' };
const text = editing.judging;

export function JudgeForm({ entity, onDone }: EditFormPlace & { readonly entity: Named }) {
  const { answer } = useAnswer(JudgementsDocument, { id: entity.id }, { lens: DEFAULT_LENS });
  const judged: readonly Judged[] = answer?.data.entity?.sameAsConnection.edges ?? [];
  const form = useForm(`judge ${entity.id}`, EMPTY);
  const sending = useSend();
  const [recorded, setRecorded] = useState<{ readonly seq: number | null } | null>(null);
  if (recorded) return <RecordedNotice seq={recorded.seq} onClose={onDone} />;
  const other = readValue(form.values, 'other');
  const before = judged.find(({ node }) => node.id === other);
  const judge = async () => {
    const judgement = readValue(form.values, 'judgement') as Judgement;
    const { data, error } = await sending.send(JudgeSameDocument, {
      a: entity.id,
      b: other,
      judgement,
      why: readValue(form.values, 'why'),
    });
    if (error) return;
    form.forget();
    setRecorded({ seq: data.judgeSame?.seq ?? null });
  };
  const invert = ({ node, properties }: Judged) =>
    form.set({ other: node.id, [`@${node.id}`]: node.name, judgement: invertJudgement(properties.judgement) });
  return (
    <>
      <p>
        <bdi className="said-tie">{entity.name}</bdi> <code>{entity.id}</code>
      </p>
      <p className="note">{text.about}</p>
      <JudgedBefore judged={judged} onInvert={invert} />
      <EditForm
        form={form}
        groups={buildGroups(entity, before)}
        sending={sending}
        submit={editing.submit.judge}
        onSubmit={() => void judge()}
        collectProblems={(error) => collectProblems(error, () => null).map((one) => ({ ...one, field: one.field ?? findField(one.what) }))}
        onDiscard={() => form.restart(EMPTY)}
      />
    </>
  );
}

/** `b: "state:X" is of another kind…` is about the other entry. */
const findField = (what: string): string | null => (what.startsWith('b: ') ? 'other' : what.startsWith('judgement: ') ? 'judgement' : null);

function buildGroups({ __typename }: Named, before: Judged | undefined): FieldGroup[] {
  const hint = before && text.standsAs(text.judgements[before.properties.judgement ?? 'UNSURE'], before.properties.why ?? '');
  const choices = Object.entries(text.judgements).map(([value, label]) => ({ value, label }));
  return [
    {
      title: editing.fields.judgement,
      fields: [
        { name: 'other', label: editing.fields.same, kind: 'entity', kinds: [__typename], required: true, hint },
        { name: 'judgement', label: editing.fields.judgement, kind: 'choice', none: editing.adding.choose, choices, required: true },
      ],
    },
    whyGroup(editing.hints.why),
  ];
}
