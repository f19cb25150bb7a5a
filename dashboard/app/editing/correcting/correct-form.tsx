/** Correcting how an assertion was coded: the form begins from what is said, and sends only what is different. */
import { useState } from 'react';
import { Asking, Failed } from '../../panel/panel-states';
import { editing } from '../../words/en/editing';
import type { EditFormPlace } from '../edit-form-place';
import { EditForm } from '../form/edit-form';
import { problemsOf } from '../form/problems-of';
import { Recorded } from '../form/recorded';
import { asGroup, evidenceFields, gradeFields, whenGroup, whyGroup, withEndStatus } from '../form/telling-fields';
import type { FieldGroup } from '../form/values';
import { Conflict } from './conflict';
import { Said } from './said';
import { tieShape } from './telling-values';
import { useCorrection } from './use-correction';
import { type History, lastTold, useHistory } from './use-history';

export function CorrectForm({ assertion, onDone }: EditFormPlace & { readonly assertion: string }) {
  const { history, error, read } = useHistory(assertion);
  // What the form began from stays, however often it is read again.
  const [begun, setBegun] = useState<History | null>(null);
  if (history && !begun) setBegun(history);
  if (error && !begun) return <Failed error={error} onAgain={() => void read()} />;
  if (!begun) return <Asking cancelled={false} onCancel={onDone} onAgain={() => void read()} />;
  const last = lastTold(begun);
  if (last.stance === 'RETRACTED') return <p>{editing.retracted(last.recorded.seq, last.recorded.by, last.recorded.why)}</p>;
  return <Correction assertion={assertion} history={begun} read={read} onDone={onDone} />;
}

interface CorrectionProps extends EditFormPlace {
  readonly assertion: string;
  readonly history: History;
  readonly read: () => Promise<History | null>;
}

function Correction({ assertion, history, read, onDone }: CorrectionProps) {
  const tie = tieShape(history.type);
  const { form, base, sending, conflict, recorded, unchanged, record, choose, drop, restart } = useCorrection(assertion, history, read);
  if (recorded) return <Recorded seq={recorded.seq} onClose={onDone} />;
  if (conflict)
    return (
      <Conflict
        tie={tie}
        base={base.values}
        mine={form.values}
        now={lastTold(conflict)}
        sending={sending}
        onChosen={choose}
        onDrop={() => {
          drop();
          onDone();
        }}
      />
    );
  return (
    <>
      <Said history={history} />
      <EditForm
        form={{ ...form, set: (change) => form.set(withEndStatus(change, form.values)) }}
        groups={groupsOf(tie)}
        sending={sending}
        submit={editing.submit.correct}
        onSubmit={record}
        problemsOf={(error) =>
          problemsOf(error, ({ field }) => (field === undefined ? null : field in tie.properties ? `a.${field}` : field))
        }
        onDiscard={restart}
      >
        {unchanged && (
          <p className="field-problem" role="alert">
            {editing.unchanged}
          </p>
        )}
      </EditForm>
    </>
  );
}

const groupsOf = (tie: ReturnType<typeof tieShape>): FieldGroup[] => [
  whenGroup(true),
  asGroup(tie),
  { title: editing.groups.rests, fields: evidenceFields },
  { title: editing.groups.grade, fields: gradeFields(true) },
  whyGroup(editing.hints.correctWhy),
];
