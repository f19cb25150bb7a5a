/** Retracting: the source has withdrawn its word. What will change is told before. */
import { useState } from 'react';
import { RetractAssertionDocument } from '../../documents/generated/graphql';
import { Asking, Failed } from '../../panel/panel-states';
import { editing } from '../../words/en/editing';
import { Said } from '../correcting/said';
import { lastTold, useHistory } from '../correcting/use-history';
import type { EditFormPlace } from '../edit-form-place';
import { EditForm } from '../form/edit-form';
import { problemsOf } from '../form/problems-of';
import { Recorded } from '../form/recorded';
import { whyGroup } from '../form/telling-fields';
import { useForm } from '../form/use-form';
import { useSend } from '../form/use-send';
import { filled } from '../form/values';
import { Foreseen } from './foreseen';

const EMPTY = { why: '' };

export function RetractForm({ assertion, onDone }: EditFormPlace & { readonly assertion: string }) {
  const { history, error, read } = useHistory(assertion);
  const form = useForm(`retract ${assertion}`, EMPTY);
  const sending = useSend();
  const [recorded, setRecorded] = useState<{ readonly seq: number | null } | null>(null);
  if (recorded) return <Recorded seq={recorded.seq} onClose={onDone} />;
  if (error) return <Failed error={error} onAgain={() => void read()} />;
  if (!history) return <Asking cancelled={false} onCancel={onDone} onAgain={() => void read()} />;
  const last = lastTold(history);
  if (last.stance === 'RETRACTED') return <p>{editing.retracted(last.recorded.seq, last.recorded.by, last.recorded.why)}</p>;
  const retract = async () => {
    const asked = { assertions: [assertion], why: filled(form.values, 'why') };
    const { data, error: refused } = await sending.send(RetractAssertionDocument, asked);
    if (refused) return;
    form.forget();
    setRecorded({ seq: data.retract?.seq ?? null });
  };
  return (
    <>
      <Said history={history} />
      <Foreseen assertion={assertion} />
      <EditForm
        form={form}
        groups={[whyGroup(editing.hints.retractWhy)]}
        sending={sending}
        submit={editing.submit.retract}
        onSubmit={() => void retract()}
        problemsOf={(refused) => problemsOf(refused, () => null)}
        onDiscard={() => form.restart(EMPTY)}
      />
    </>
  );
}
