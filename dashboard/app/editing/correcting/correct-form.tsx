/** The form that corrects how an assertion was coded. It starts from the recorded values and sends only the changed ones. */
import { useState } from 'react';
import { Failed, Loading } from '../../panel/panel-states';
import { editing } from '../../words/en/editing';
import type { EditFormPlace } from '../edit-form-place';
import { asGroup, evidenceFields, gradeFields, whenGroup, whyGroup, withEndStatus } from '../form/assertion-fields';
import { collectProblems } from '../form/collect-problems';
import { EditForm } from '../form/edit-form';
import { RecordedNotice } from '../form/recorded-notice';
import type { FieldGroup } from '../form/values';
import { findTieShape } from './assertion-values';
import { Conflict } from './conflict';
import { CurrentAssertion } from './current-assertion';
import { useCorrection } from './use-correction';
import { type History, lastDistinctVersion, useHistory } from './use-history';

export function CorrectForm({ assertion, onDone }: EditFormPlace & { readonly assertion: string }) {
  const { history, error, read } = useHistory(assertion);
  // The starting values stay, even if the history is read again.
  const [initial, setInitial] = useState<History | null>(null);
  if (history && !initial) setInitial(history);
  if (error && !initial) return <Failed error={error} onAgain={() => void read()} />;
  if (!initial) return <Loading cancelled={false} onCancel={onDone} onAgain={() => void read()} />;
  const last = lastDistinctVersion(initial);
  if (last.stance === 'RETRACTED') return <p>{editing.retracted(last.recorded.seq, last.recorded.by, last.recorded.why)}</p>;
  return <Correction assertion={assertion} history={initial} read={read} onDone={onDone} />;
}

interface CorrectionProps extends EditFormPlace {
  readonly assertion: string;
  readonly history: History;
  readonly read: () => Promise<History | null>;
}

function Correction({ assertion, history, read, onDone }: CorrectionProps) {
  const tie = findTieShape(history.type);
  const { form, base, sending, conflict, recorded, unchanged, record, choose, drop, restart } = useCorrection(assertion, history, read);
  if (recorded) return <RecordedNotice seq={recorded.seq} onClose={onDone} />;
  if (conflict)
    return (
      <Conflict
        tie={tie}
        base={base.values}
        mine={form.values}
        now={lastDistinctVersion(conflict)}
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
      <CurrentAssertion history={history} />
      <EditForm
        form={{ ...form, set: (change) => form.set(withEndStatus(change, form.values)) }}
        groups={buildGroups(tie)}
        sending={sending}
        submit={editing.submit.correct}
        onSubmit={record}
        collectProblems={(error) =>
          collectProblems(error, ({ field }) => (field === undefined ? null : field in tie.properties ? `a.${field}` : field))
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

const buildGroups = (tie: ReturnType<typeof findTieShape>): FieldGroup[] => [
  whenGroup(true),
  asGroup(tie),
  { title: editing.groups.rests, fields: evidenceFields },
  { title: editing.groups.grade, fields: gradeFields(true) },
  whyGroup(editing.hints.correctWhy),
];
