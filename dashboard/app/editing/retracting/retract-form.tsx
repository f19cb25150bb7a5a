/** The form that retracts an assertion because the source withdrew it. It shows the effect first. */
import { useState } from 'react';
import { RetractAssertionDocument } from '../../documents/generated/graphql';
import { Failed, Loading } from '../../panel/panel-states';
import { editing } from '../../words/en/editing';
import { CurrentAssertion } from '../correcting/current-assertion';
import { lastDistinctVersion, useHistory } from '../correcting/use-history';
import type { EditFormPlace } from '../edit-form-place';
import { whyGroup } from '../form/assertion-fields';
import { collectProblems } from '../form/collect-problems';
import { EditForm } from '../form/edit-form';
import { RecordedNotice } from '../form/recorded-notice';
import { useForm } from '../form/use-form';
import { useSend } from '../form/use-send';
import { readValue } from '../form/values';
import { RetractionPreview } from './retraction-preview';

const EMPTY = { why: '' };

export function RetractForm({ assertion, onDone }: EditFormPlace & { readonly assertion: string }) {
  const { history, error, read } = useHistory(assertion);
  const form = useForm(`retract ${assertion}`, EMPTY);
  const sending = useSend();
  const [recorded, setRecorded] = useState<{ readonly seq: number | null } | null>(null);
  if (recorded) return <RecordedNotice seq={recorded.seq} onClose={onDone} />;
  if (error) return <Failed error={error} onAgain={() => void read()} />;
  if (!history) return <Loading cancelled={false} onCancel={onDone} onAgain={() => void read()} />;
  const last = lastDistinctVersion(history);
  if (last.stance === 'RETRACTED') return <p>{editing.retracted(last.recorded.seq, last.recorded.by, last.recorded.why)}</p>;
  const retract = async () => {
    const variables = { assertions: [assertion], why: readValue(form.values, 'why') };
    const { data, error: refused } = await sending.send(RetractAssertionDocument, variables);
    if (refused) return;
    form.forget();
    setRecorded({ seq: data.retract?.seq ?? null });
  };
  return (
    <>
      <CurrentAssertion history={history} />
      <RetractionPreview assertion={assertion} />
      <EditForm
        form={form}
        groups={[whyGroup(editing.hints.retractWhy)]}
        sending={sending}
        submit={editing.submit.retract}
        onSubmit={() => void retract()}
        collectProblems={(refused) => collectProblems(refused, () => null)}
        onDiscard={() => form.restart(EMPTY)}
      />
    </>
  );
}
